import { useId } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { TimelineEntry } from "../../domain/timeline/timeline.ts";
import { useStretchWords } from "../../i18n/stretch-words.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import styles from "./own-dates.module.css";

/** The person's own dates beside the rubric: were the same said? */
export function OwnDates({ dates }: { readonly dates: readonly TimelineEntry[] }) {
  const { t } = useTranslation("review");
  const headingId = useId();
  const when = useStretchWords();
  return (
    <section aria-labelledby={headingId} className={styles.dates}>
      <h2 id={headingId} className={styles.heading}>
        {t("dates.title")}
      </h2>
      {dates.length === 0 ? (
        <p className={styles.none}>
          {t("dates.none")}{" "}
          <LinkButton size="small" variant="link" href={`#${paths.timeline()}`}>
            {t("dates.add")}
          </LinkButton>
        </p>
      ) : (
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
      )}
    </section>
  );
}
