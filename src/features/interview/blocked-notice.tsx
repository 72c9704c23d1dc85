import { useTranslation } from "react-i18next";
import type { StartFailure } from "../../domain/interview/session-machine.ts";
import { paths } from "../../domain/paths.ts";
import { useFailureWords } from "../../i18n/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./blocked-notice.module.css";

interface BlockedNoticeProps {
  readonly failure: StartFailure;
  readonly leaveFor: (to: string) => void;
}

/** The answer could not begin. */
export function BlockedNotice({ failure, leaveFor }: BlockedNoticeProps) {
  const { t } = useTranslation("interview");
  const words = useFailureWords()(failure);
  const freeSpace =
    failure.type === "storage-full" ? (
      <Button size="small" onClick={() => leaveFor(paths.freeSpace())}>
        {t("trouble.free-action")}
      </Button>
    ) : undefined;
  return (
    <Notice
      tone={failure.type === "recording-elsewhere" ? "info" : "bad"}
      role="alert"
      title={words.title}
      actions={freeSpace}
      className={styles.notice}
    >
      {words.kept} {words.next}
    </Notice>
  );
}
