import { useTranslation } from "react-i18next";
import type { RoomLeft } from "../../domain/interview/room-left.ts";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { RoomProps } from "./room.tsx";

type BriefNoticesProps = Pick<RoomProps, "ports"> & {
  readonly left: RoomLeft | null;
  readonly leaveFor: (to: string) => void;
};

/** What must be known before the first answer: little room, nothing kept, or a browser that forgets. One at a time. */
export function BriefNotices({ ports, left, leaveFor }: BriefNoticesProps) {
  const { t } = useTranslation("interview");
  const format = useFormat();
  if (ports.storage.kind === "memory")
    return (
      <Notice tone="warn" title={t("brief.memory-title")}>
        {t("brief.memory-text")}
      </Notice>
    );
  if (left && left.leftBytes < left.neededBytes)
    return (
      <Notice
        tone="warn"
        title={t("brief.low-title", { fits: left.fits, count: left.questionsLeft })}
        actions={
          <Button size="small" onClick={() => leaveFor(paths.freeSpace())}>
            {t("brief.low-action")}
          </Button>
        }
      >
        {t("brief.low-text", { left: format.size(left.leftBytes), needed: format.size(left.neededBytes) })}
      </Notice>
    );
  if (ports.storageExpires)
    return (
      <Notice tone="warn" title={t("brief.safari-title")}>
        {t("brief.safari-text")}
      </Notice>
    );
  return null;
}
