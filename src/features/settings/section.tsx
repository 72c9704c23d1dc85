import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFailureWords } from "../../i18n/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { SectionId } from "./sections.ts";
import type { Saving } from "./use-saving.ts";
import styles from "./settings.module.css";

interface SectionProps {
  readonly id: SectionId;
  /** Only for sections in which something is saved. */
  readonly saving?: Saving;
  /** At the end of the heading's line. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ id, saving, beside, children }: SectionProps) {
  const { t } = useTranslation("settings");
  const wordsOf = useFailureWords();
  const headingId = useId();
  const outcome = saving?.outcome?.section === id ? saving.outcome : null;
  const failure = outcome?.failure ?? null;
  const words = failure === null ? null : wordsOf(failure);

  return (
    <section id={id} aria-labelledby={headingId} className={styles.section}>
      <div className={styles.head}>
        <h2 id={headingId} tabIndex={-1} className={styles.heading}>
          {t(`sections.${id}`)}
        </h2>
        {beside}
        {saving !== undefined && (
          <p role="status" className={styles.note}>
            {outcome !== null && failure === null && t("saved")}
          </p>
        )}
      </div>
      {saving !== undefined && outcome !== null && words !== null && (
        <Notice
          tone="bad"
          role="alert"
          title={words.title}
          className={styles.failure}
          actions={
            <Button size="small" onClick={() => void saving.save(id, outcome.change)}>
              {t("retry")}
            </Button>
          }
        >
          {words.kept} {words.next}
        </Notice>
      )}
      {children}
    </section>
  );
}
