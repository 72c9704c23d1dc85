import { useTranslation } from "react-i18next";
import type { TimelineEntry } from "../../domain/timeline/timeline.ts";
import { useStretchWords } from "../../i18n/stretch-words.ts";
import styles from "./report.module.css";

/** The dates of My timeline that an answer to this question gives. */
export function OwnDates({ dates }: { readonly dates: readonly TimelineEntry[] }) {
  const { t } = useTranslation("report");
  const when = useStretchWords();
  return (
    <section className={styles.dates}>
      <h2>{t("dates.title")}</h2>
      <dl>
        {dates.map((entry) => (
          <div key={entry.id}>
            <dt>{when(entry)}</dt>
            <dd>
              <bdi>{entry.what}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
