import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Progress } from "../../ui/progress.tsx";
import { BackupChoice } from "./backup-choice.tsx";
import type { BackupController, BackupTask } from "./backup-controller.ts";
import { useBackupFailureWords } from "./backup-failure-words.ts";
import type { Kept } from "./kept.ts";
import { RestoreFacts, useRestoreTitle } from "./restore-facts.tsx";
import styles from "./backup.module.css";

interface BackupNewsProps {
  readonly backup: BackupController;
  readonly task: BackupTask;
  readonly kept: Kept;
}

/** What is being done now, or what came of it. */
export function BackupNews({ backup, task, kept }: BackupNewsProps) {
  const { t } = useTranslation("backup");
  const close = (
    <Button size="small" variant="ghost" onClick={backup.close}>
      {t("close")}
    </Button>
  );

  switch (task.type) {
    case "idle":
    case "paused":
      return null;
    case "running":
      return <Running task={task} onCancel={backup.cancel} />;
    case "canceled":
      return (
        <p role="status" className={styles.note}>
          {t("canceled")}
        </p>
      );
    case "written":
      return <Written task={task} close={close} />;
    case "checked":
      return <BackupChoice key={task.checked.createdAt} backup={backup} checked={task.checked} kept={kept} />;
    case "restored":
      return <Restored task={task} close={close} />;
    case "failed":
      return <Failed backup={backup} task={task} close={close} />;
  }
}

type TaskOf<Type extends BackupTask["type"]> = Extract<BackupTask, { readonly type: Type }>;

function Running({ task, onCancel }: { readonly task: TaskOf<"running">; readonly onCancel: () => void }) {
  const { t } = useTranslation("backup");
  const format = useFormat();
  const { deed, fileName, progress } = task;
  const titles = {
    write: t("progress.writing"),
    check: t("progress.checking", { file: fileName }),
    restore: t("progress.restoring", { file: fileName }),
  };
  const sizes = progress && { done: format.size(progress.bytes), total: format.size(progress.totalBytes) };
  const valueText =
    progress === null || sizes === null
      ? ""
      : progress.leftMs === null
        ? t("progress.bytes", sizes)
        : t("progress.left", { ...sizes, length: format.minutes(progress.leftMs) });
  return (
    <Progress
      title={titles[deed]}
      part={progress ? t("progress.part", { done: progress.takes, count: progress.totalTakes }) : undefined}
      value={progress && progress.totalBytes > 0 ? progress.bytes / progress.totalBytes : undefined}
      valueText={valueText}
      cancelLabel={deed === "restore" ? t("progress.stop") : t("progress.cancel")}
      onCancel={onCancel}
    />
  );
}

function Written({ task: { written }, close }: { readonly task: TaskOf<"written">; readonly close: ReactNode }) {
  const { t } = useTranslation(["backup", "units"]);
  const format = useFormat();
  const { takes, bytes, fileName, leftOut } = written;
  return (
    <Notice
      tone="info"
      role="status"
      title={t("written.title", { takes: t("units:takes", { count: takes }), size: format.size(bytes) })}
      actions={close}
    >
      {t("written.text", { file: fileName })} {leftOut > 0 && t("written.leftOut", { count: leftOut })}
    </Notice>
  );
}

function Restored({ task: { report }, close }: { readonly task: TaskOf<"restored">; readonly close: ReactNode }) {
  const titleOf = useRestoreTitle();
  return (
    <Notice tone="info" role="status" title={titleOf(report)} actions={close}>
      <RestoreFacts report={report} />
    </Notice>
  );
}

interface FailedProps {
  readonly backup: BackupController;
  readonly task: TaskOf<"failed">;
  readonly close: ReactNode;
}

function Failed({ backup, task: { deed, failure, checked }, close }: FailedProps) {
  const { t } = useTranslation("backup");
  const wordsOf = useBackupFailureWords();
  if (failure.type === "backup-not-started" || failure.type === "backup-canceled") return null;
  const { title, text } = wordsOf(failure, deed);
  return (
    <Notice
      tone="bad"
      role="alert"
      title={title}
      actions={
        <>
          {checked !== null && (
            <Button size="small" onClick={() => void backup.restore(checked, "merge")}>
              {t("failed.retry")}
            </Button>
          )}
          {close}
        </>
      }
    >
      {text}
    </Notice>
  );
}
