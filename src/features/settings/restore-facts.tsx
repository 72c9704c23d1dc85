import { useTranslation } from "react-i18next";
import type { Refusal } from "../../domain/backup/backup-problem.ts";
import type { RestoreReport } from "../../domain/backup/backup-memory.ts";
import { useFormat } from "../../i18n/format.ts";
import styles from "./backup.module.css";

/** "12 of 61 takes restored". */
export function useRestoreTitle(): (report: RestoreReport) => string {
  const { t } = useTranslation("backup");
  return ({ totalTakes, tally }) =>
    totalTakes === 0 ? t("restored.none") : t("restored.title", { count: totalTakes, done: tally.takes });
}

/** All that a restore did beside that. */
export function RestoreFacts({ report }: { readonly report: RestoreReport }) {
  const { t } = useTranslation("backup");
  const format = useFormat();
  const { at, backupAt, fileName, tally } = report;
  const counted = (["skipped", "reviews", "interviews", "banks", "documents"] as const).filter((key) => tally[key] > 0);
  return (
    <>
      <p>{t("restored.when", { at: format.dateTime(at), file: fileName, date: format.dateTime(backupAt) })}</p>
      <p>
        {counted.map((key) => t(`restored.${key}`, { count: tally[key] })).join(" ")}{" "}
        {(["settings", "profile", "notebook"] as const)
          .filter((key) => tally[key])
          .map((key) => t(`restored.${key}`))
          .join(" ")}
      </p>
      {tally.refused.length > 0 && <Refused refused={tally.refused} />}
    </>
  );
}

function Refused({ refused }: { readonly refused: readonly Refusal[] }) {
  const { t } = useTranslation("backup");
  return (
    <>
      <p>{t("restored.refused", { count: refused.length })}</p>
      <ul className={styles.refused}>
        {refused.map(({ kind, name, reason }, index) => (
          <li key={index}>
            <bdi>{t(`restored.kinds.${kind}`, { name })}</bdi> ({t(`restored.reasons.${reason}`)})
          </li>
        ))}
      </ul>
    </>
  );
}
