import { Download } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { TakeId } from "../../domain/ids.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { InterviewPorts } from "./interview-ports.ts";

interface OnlyHereProps {
  readonly ports: Pick<InterviewPorts, "storage" | "windowTakes" | "download">;
  readonly id: TakeId;
  readonly takeNumber: number;
}

/** The browser refused to write this take: said, with the way to keep it all the same. Nothing for any other take. */
export function OnlyHere({ ports, id, takeNumber }: OnlyHereProps) {
  const { t } = useTranslation("interview");
  const { ids } = useWindowTakes(ports);
  if (!ids.has(id)) return null;

  async function download() {
    const media = await ports.storage.media(id);
    if (media) ports.download(media, takeNumber);
  }
  return (
    <Notice
      tone="bad"
      role="alert"
      title={t("only-here.title")}
      actions={
        <Button size="small" icon={Download} onClick={() => void download()}>
          {t("only-here.action")}
        </Button>
      }
    >
      {t("only-here.text")}
    </Notice>
  );
}

export const useWindowTakes = ({ windowTakes }: Pick<InterviewPorts, "windowTakes">) =>
  useSyncExternalStore(windowTakes.subscribe, windowTakes.get);
