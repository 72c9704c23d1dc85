import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { RatingPoint } from "../../domain/progress/rating-series.ts";
import type { Rating } from "../../domain/records/records.ts";
import { RUBRIC_VERSION } from "../../domain/rubric/criteria.ts";
import { useFormat } from "../../i18n/format.ts";
import { DataTable } from "./data-table.tsx";
import styles from "./progress.module.css";

/** The ratings of one criterion, newest first. */
export function RatingsTable({ points }: { readonly points: readonly RatingPoint[] }) {
  const { t } = useTranslation("progress");
  const format = useFormat();
  const level = (rating: Rating) =>
    rating === "not-applicable" ? t("table.notApplicable") : t("criteria.level", { level: rating });

  return (
    <DataTable
      columns={[t("table.recorded"), t("table.question"), t("table.blind"), t("table.later"), t("table.rubric")]}
      rows={points.toReversed().map((point) => ({
        key: point.takeId,
        cells: [
          <bdi key="date">{format.date(point.at)}</bdi>,
          <a key="take" className={styles.link} href={`#${paths.review(point.takeId)}`} lang="en" dir="ltr">
            {point.questionText}
          </a>,
          point.isBlind ? level(point.level) : t("table.none"),
          point.later === null ? (point.isBlind ? t("table.same") : level(point.level)) : level(point.later),
          point.rubricVersion === RUBRIC_VERSION
            ? t("table.current")
            : t("table.version", { version: point.rubricVersion }),
        ],
      }))}
    />
  );
}
