import { CircleCheck, CircleX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ProgramRow } from "../../domain/programs/program-import.ts";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./programs.module.css";

interface ImportRowsProps {
  readonly rows: readonly ProgramRow[];
  /** How many have no mistake. */
  readonly good: number;
  /** What happens to programs that are here already. */
  readonly known: "update" | "skip";
}

const SHOWN = 200;

/** What would be kept, and what is wrong with the rest; mistakes first. */
export function ImportRows({ rows, good, known }: ImportRowsProps) {
  const { t } = useTranslation("programs");
  const bad = rows.length - good;
  const ordered = [...rows.filter(({ cells }) => cells === null), ...rows.filter(({ cells }) => cells !== null)];
  return (
    <section aria-label={t("import.rowsTitle")}>
      <p role="status" className={styles.strong}>
        {t("import.rows", { count: good })}
      </p>
      {bad > 0 && (
        <Notice tone="warn" title={t("import.left", { count: bad })}>
          {t("import.leftText")}
        </Notice>
      )}
      <ul role="list" className={styles.lines}>
        {ordered.slice(0, SHOWN).map(({ line, name, city, cells, problems, existing }) => (
          <li key={line} className={styles.importRow} data-bad={cells === null || undefined}>
            <Icon icon={cells === null ? CircleX : CircleCheck} size="small" />
            <span>
              <bdi>{[name, city].filter(Boolean).join(", ").slice(0, 200)}</bdi>{" "}
              <span className={styles.meta}>
                {t("import.line", { line })}
                {existing !== null && cells !== null && (
                  <>
                    {" · "}
                    {t(`import.known.${known}`)}
                  </>
                )}
                {problems.map((problem) => (
                  <span key={JSON.stringify(problem)} className={styles.mistake}>
                    {t(`import.problems.${problem.type}`, { ...problem })}
                  </span>
                ))}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className={styles.meta}>{t("import.more", { count: rows.length - SHOWN })}</p>}
    </section>
  );
}
