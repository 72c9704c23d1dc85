import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import type { CheckedBackup } from "../../platform/backup/backups.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { BackupController } from "./backup-controller.ts";
import type { Kept } from "./kept.ts";
import styles from "./backup.module.css";

interface BackupChoiceProps {
  readonly backup: BackupController;
  readonly checked: CheckedBackup;
  readonly kept: Kept;
}

/** What a backup holds, and what can be done with it; nothing is changed yet. */
export function BackupChoice({ backup, checked, kept }: BackupChoiceProps) {
  const { t } = useTranslation(["backup", "units"]);
  const format = useFormat();
  const { createdAt, takes, bytes, reviews, refused, isEmptyHere, resumes, damaged } = checked;
  const holds = {
    takes: t("units:takes", { count: takes }),
    size: format.size(bytes),
    reviews: t("checked.reviews", { count: reviews }),
  };

  return (
    <section className={styles.choice} aria-label={t("checked.title", { date: format.dateTime(createdAt) })}>
      <p className={styles.strong}>{t("checked.title", { date: format.dateTime(createdAt) })}</p>
      <p role="status" className={styles.note}>
        {damaged.length === 0 ? t("checked.holds", holds) : t("checked.holdsDamaged", holds)}
      </p>
      {damaged.length > 0 && (
        <Notice tone="bad" role="alert" title={t("checked.damagedTitle", { count: damaged.length })}>
          {t("checked.damagedText", { files: format.list(damaged) })}
        </Notice>
      )}
      {refused > 0 && <p className={styles.note}>{t("checked.refused", { count: refused })}</p>}
      {isEmptyHere || resumes ? (
        <Whole backup={backup} checked={checked} />
      ) : (
        <MergeOrReplace backup={backup} checked={checked} kept={kept} />
      )}
    </section>
  );
}

function Whole({ backup, checked }: Omit<BackupChoiceProps, "kept">) {
  const { t } = useTranslation("backup");
  const { resumes, newTakes } = checked;
  return (
    <div className={styles.ways}>
      <Button variant="primary" onClick={() => void backup.restore(checked, resumes ? "merge" : "replace")}>
        {resumes ? t("checked.continue", { count: newTakes }) : t("checked.all", { count: newTakes })}
      </Button>
      <Button variant="ghost" onClick={backup.close}>
        {t("checked.not")}
      </Button>
    </div>
  );
}

function MergeOrReplace({ backup, checked, kept }: BackupChoiceProps) {
  const { t } = useTranslation("backup");
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <p className={styles.note}>
        {t("checked.here")} {t("checked.mergeHint", { count: checked.newTakes })}
      </p>
      <div className={styles.ways}>
        <Button variant="primary" onClick={() => void backup.restore(checked, "merge")}>
          {t("checked.merge")}
        </Button>
        <Button danger variant="ghost" onClick={() => setAsking(true)}>
          {t("checked.replace")}
        </Button>
        <Button variant="ghost" onClick={backup.close}>
          {t("checked.not")}
        </Button>
      </div>
      {isAsking && (
        <ReplaceDialog
          checked={checked}
          kept={kept}
          onKeep={() => setAsking(false)}
          onReplace={() => {
            setAsking(false);
            void backup.restore(checked, "replace");
          }}
        />
      )}
    </>
  );
}

interface ReplaceDialogProps extends Pick<BackupChoiceProps, "checked" | "kept"> {
  readonly onKeep: () => void;
  readonly onReplace: () => void;
}

function ReplaceDialog({ checked, kept, onKeep, onReplace }: ReplaceDialogProps) {
  const { t } = useTranslation(["backup", "units"]);
  const format = useFormat();
  return (
    <Dialog
      title={t("replace.title")}
      safeLabel={t("replace.keep")}
      onSafe={onKeep}
      actions={
        <Button danger variant="ghost" onClick={onReplace}>
          {t("replace.action")}
        </Button>
      }
    >
      <p>
        {t("replace.text", {
          takes: t("units:takes", { count: kept.takes.length }),
          size: format.size(kept.takeBytes),
          date: format.dateTime(checked.createdAt),
        })}
      </p>
      <p>{t("replace.first")}</p>
    </Dialog>
  );
}
