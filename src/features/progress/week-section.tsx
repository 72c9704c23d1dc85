import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { practiceWeeks } from "../../domain/progress/practice-weeks.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { Behind } from "./behind.tsx";
import { DataTable } from "./data-table.tsx";
import styles from "./progress.module.css";

const WEEKS = 12;

/** When practice happened, by week. No week is better than another. */
export function WeekSection({ takes, now }: { readonly takes: readonly TakeRecord[]; readonly now: number }) {
  const { t, i18n } = useTranslation(["progress", "units"]);
  const format = useFormat();
  const weeks = practiceWeeks(takes, now, WEEKS, firstDayOfWeek(i18n.language));
  const most = Math.max(1, ...weeks.map((week) => week.takes));
  const total = weeks.reduce((sum, week) => sum + week.takes, 0);
  const days = weeks.reduce((sum, week) => sum + week.days, 0);
  const [first] = weeks;

  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">{t("weeks.title")}</h2>
      <p className={styles.said}>
        {t("weeks.summary", {
          takes: t("units:takes", { count: total }),
          days: t("weeks.days", { count: days }),
          weeks: t("weeks.weeks", { count: WEEKS }),
        })}
      </p>
      <div className={styles.weeks} dir="ltr" aria-hidden="true">
        {weeks.map((week) => (
          <div key={week.startsAt} style={{ "--share": week.takes / most } as CSSProperties}>
            {week.takes > 0 && <span>{format.number(week.takes)}</span>}
            <i />
          </div>
        ))}
      </div>
      <p className={styles.span} dir="ltr" aria-hidden="true">
        <bdi>{first && format.date(first.startsAt)}</bdi>
        <bdi>{t("weeks.now")}</bdi>
      </p>
      <Behind label={t("weeks.title")}>
        {() => (
          <DataTable
            columns={[t("weeks.week"), t("weeks.takes"), t("weeks.daysColumn")]}
            rows={weeks.toReversed().map((week) => ({
              key: String(week.startsAt),
              cells: [
                <bdi key="week">{format.date(week.startsAt)}</bdi>,
                format.number(week.takes),
                format.number(week.days),
              ],
            }))}
          />
        )}
      </Behind>
    </section>
  );
}

/** 0 (Sunday) to 6. Sunday, as in the United States, where the browser does not tell. */
function firstDayOfWeek(language: string): number {
  const locale: Intl.Locale & { getWeekInfo?: () => { readonly firstDay: number } } = new Intl.Locale(language);
  return (locale.getWeekInfo?.().firstDay ?? 7) % 7;
}
