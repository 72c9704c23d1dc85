import { useTranslation } from "react-i18next";
import type { EndCause } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";

/** Says how an answer broke off, and after how long. */
export function useCauseWords(): (cause: EndCause, afterMs: number) => string {
  const { t } = useTranslation("interview");
  const format = useFormat();
  return (cause, afterMs) => {
    const time = format.duration(afterMs);
    switch (cause) {
      case "camera-lost":
      case "microphone-lost":
      case "recorder-failed":
      case "storage-full":
      case "storage-failed":
        return t(`trouble.${cause}`, { time });
      default:
        return t("trouble.other", { time });
    }
  };
}
