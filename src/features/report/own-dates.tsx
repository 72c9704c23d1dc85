import { useTranslation } from "react-i18next";
import type { Month } from "../../domain/timeline/month.ts";
import type { TimelineEntry } from "../../domain/timeline/timeline.ts";
import styles from "./report.module.css";

/** The dates of My timeline that an answer to this question gives. */
export function OwnDates({ dates }: { readonly dates: readonly TimelineEntry[] }) {
  const { t, i18n } = useTranslation("report");
  const months = new Intl.DateTimeFormat(i18n.language, { month: "long", year: "numeric", timeZone: "UTC" });
  const monthOf = (month: Month) => months.format(new Date(`${month}-01T00:00:00Z`));

  function when({ from, to }: TimelineEntry): string {
    if (from === to) return monthOf(from);
    return to === null
      ? t("dates.toNow", { from: monthOf(from) })
      : t("dates.span", { from: monthOf(from), to: monthOf(to) });
  }

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
