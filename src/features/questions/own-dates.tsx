import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { Question } from "../../domain/questions/bank.ts";
import { asksForDates, datesFor } from "../../domain/timeline/dates-for.ts";
import { TIMELINE, TIMELINE_ID } from "../../domain/timeline/timeline.ts";
import { useStretchWords } from "../../i18n/stretch-words.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import type { QuestionsPorts } from "./questions-ports.ts";
import styles from "./questions.module.css";

interface OwnDatesProps {
  readonly ports: Pick<QuestionsPorts, "storage">;
  readonly question: Question;
}

/** The person's own dates where an answer has to give some, so that every answer gives the same. */
export function OwnDates({ ports: { storage }, question }: OwnDatesProps) {
  const { t } = useTranslation("questions");
  const when = useStretchWords();
  const read = useCallback(async () => (await storage.document(TIMELINE, TIMELINE_ID))?.entries ?? [], [storage]);
  const entries = useFresh(read, storage);
  if (entries === null || !asksForDates(question)) return null;
  const dates = datesFor(entries, question);
  return (
    <section className={styles.block}>
      <h2 className={styles.heading}>{t("dates.title")}</h2>
      {dates.length > 0 && (
        <dl className={styles.frame}>
          {dates.map((entry) => (
            <div key={entry.id}>
              <dt>{when(entry)}</dt>
              <dd>
                <bdi>{entry.what}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className={styles.meta}>
        <a className={styles.source} href={`#${paths.timeline()}`}>
          {dates.length > 0 ? t("dates.change") : t("dates.enter")}
        </a>
      </p>
    </section>
  );
}
