import { useTranslation } from "react-i18next";
import type { RestoreReport } from "../../domain/backup/backup-memory.ts";
import { RestoreFacts, useRestoreTitle } from "./restore-facts.tsx";
import styles from "./backup.module.css";

/** What the last restore did, to be read afterwards. */
export function LastRestore({ report }: { readonly report: RestoreReport }) {
  const { t } = useTranslation("backup");
  const titleOf = useRestoreTitle();
  return (
    <details className={styles.last}>
      <summary>
        {t("restored.last")}: {titleOf(report)}
      </summary>
      <div className={styles.note}>
        <RestoreFacts report={report} />
      </div>
    </details>
  );
}
