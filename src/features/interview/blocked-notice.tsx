import { useTranslation } from "react-i18next";
import type { BlockReason } from "../../domain/interview/session-machine.ts";
import { paths } from "../../domain/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./blocked-notice.module.css";

interface BlockedNoticeProps {
  readonly reason: BlockReason;
  readonly leaveFor: (to: string) => void;
}

/** The answer could not begin. */
export function BlockedNotice({ reason, leaveFor }: BlockedNoticeProps) {
  const { t } = useTranslation("interview");
  const freeSpace =
    reason === "storage-full" ? (
      <Button size="small" onClick={() => leaveFor(paths.takes())}>
        {t("trouble.free-action")}
      </Button>
    ) : undefined;
  return (
    <Notice
      tone={reason === "recording-elsewhere" ? "info" : "bad"}
      role="alert"
      title={t(`blocked.${reason}-title`)}
      actions={freeSpace}
      className={styles.notice}
    >
      {t(`blocked.${reason}-text`)}
    </Notice>
  );
}
