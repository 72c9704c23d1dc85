import { useTranslation } from "react-i18next";
import { isWithin, type AnswerLengths } from "../../domain/progress/answer-lengths.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTakeLength } from "../../i18n/take-length.ts";
import { Behind } from "./behind.tsx";
import { DataTable } from "./data-table.tsx";
import { LengthChart } from "./length-chart.tsx";
import styles from "./progress.module.css";

/** How long the latest answers ran, against what they were given. */
export function LengthSection({ lengths }: { readonly lengths: AnswerLengths }) {
  const { t } = useTranslation("progress");
  const format = useFormat();
  const lengthOf = useTakeLength();
  const { takes, shortestMs, longestMs, limitsMs, within, medianMs } = lengths;
  const limits = format.list(limitsMs.map((ms) => format.duration(ms)));

  return (
    <section aria-labelledby="lengths">
      <h2 id="lengths">{t("lengths.title")}</h2>
      <p className={styles.said}>
        {t("lengths.range", {
          count: takes.length,
          shortest: format.duration(shortestMs),
          longest: format.duration(longestMs),
          limits,
        })}{" "}
        {t("lengths.within", { count: within, total: takes.length })}{" "}
        {medianMs === null
          ? t("lengths.few", { count: takes.length })
          : t("lengths.median", { length: format.duration(medianMs) })}
      </p>
      <LengthChart takes={takes} />
      <Behind label={t("lengths.title")}>
        {() => (
          <DataTable
            columns={[t("table.recorded"), t("table.question"), t("lengths.length"), t("lengths.target")]}
            rows={takes.toReversed().map((take) => ({
              key: take.id,
              cells: [
                <bdi key="date">{format.date(take.createdAt)}</bdi>,
                <span key="question" lang="en" dir="ltr">
                  {take.questionText}
                </span>,
                isWithin(take) ? lengthOf(take) : t("lengths.over", { length: lengthOf(take) }),
                format.duration(take.limitMs),
              ],
            }))}
          />
        )}
      </Behind>
    </section>
  );
}
