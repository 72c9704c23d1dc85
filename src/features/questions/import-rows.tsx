import { CircleCheck, CircleX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ImportRow } from "../../domain/questions/import-own.ts";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./questions.module.css";

interface ImportRowsProps {
  readonly rows: readonly ImportRow[];
  /** How many have no mistake. */
  readonly good: number;
}

const SHOWN = 200;

/** What would be added, and what is wrong with the rest; mistakes first. */
export function ImportRows({ rows, good }: ImportRowsProps) {
  const { t } = useTranslation("questions");
  const bad = rows.length - good;
  const ordered = [...rows.filter(({ draft }) => draft === null), ...rows.filter(({ draft }) => draft !== null)];
  return (
    <section aria-label={t("import.title")}>
      <p role="status" className={styles.strong}>
        {t("import.rows", { count: good })}
      </p>
      {bad > 0 && (
        <Notice tone="warn" title={t("import.left", { count: bad })}>
          {t("import.leftText")}
        </Notice>
      )}
      <ul role="list" className={styles.rows}>
        {ordered.slice(0, SHOWN).map(({ line, text, draft, problems }) => (
          <li key={line} className={styles.importRow} data-bad={draft === null}>
            <Icon icon={draft === null ? CircleX : CircleCheck} size="small" />
            <span>
              <bdi>{text.slice(0, 200)}</bdi>
              <span className={styles.meta}>
                {" "}
                {t("import.line", { line })}
                {problems.map((problem) => (
                  <span key={`${problem.type} ${"value" in problem ? problem.value : ""}`} className={styles.mistake}>
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
