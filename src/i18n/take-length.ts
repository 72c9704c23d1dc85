import { useTranslation } from "react-i18next";
import { useFormat } from "./format.ts";

interface Lasting {
  readonly durationMs: number;
  readonly durationIsSure: boolean;
}

/** "1:24", or "about 1:24" where the length of a take is not sure. */
export function useTakeLength(): (take: Lasting) => string {
  const { t } = useTranslation("units");
  const format = useFormat();
  return ({ durationMs, durationIsSure }) => {
    const length = format.duration(durationMs);
    return durationIsSure ? length : t("about", { length });
  };
}
