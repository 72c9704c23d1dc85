import { useTranslation } from "react-i18next";
import type { RestoreJournal } from "../../domain/backup/backup-memory.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { BackupController, BackupTask } from "./backup-controller.ts";

interface InterruptedRestoreProps {
  readonly backup: BackupController;
  readonly journal: RestoreJournal;
  readonly task: BackupTask;
  readonly onChoose: () => void;
}

/** A restore that began and did not end: go on, at once where its file is still at hand, or leave it. */
export function InterruptedRestore({ backup, journal, task, onChoose }: InterruptedRestoreProps) {
  const { t } = useTranslation("backup");
  // Then its button stands there.
  if (task.type === "checked" || (task.type === "failed" && task.checked !== null)) return null;
  const { totalTakes, tally, fileName } = journal;
  const goOn = () => (task.type === "paused" ? void backup.restore(task.checked, journal.mode) : onChoose());
  return (
    <Notice
      tone="warn"
      title={t("interrupted.title", { count: totalTakes, done: tally.takes })}
      actions={
        <>
          <Button size="small" onClick={goOn}>
            {t("interrupted.again")}
          </Button>
          <Button size="small" variant="ghost" onClick={() => void backup.stopRestore()}>
            {t("interrupted.stop")}
          </Button>
        </>
      }
    >
      {t("interrupted.text", { file: fileName })}
    </Notice>
  );
}
