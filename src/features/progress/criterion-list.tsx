import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Claim, CriterionSeries } from "../../domain/progress/rating-series.ts";
import { CRITERION_IDS, RUBRIC_VERSION } from "../../domain/rubric/criteria.ts";
import { useFormat } from "../../i18n/format.ts";
import { Icon } from "../../ui/icon.tsx";
import { CriterionChart, DRAWN } from "./criterion-chart.tsx";
import { RatingsTable } from "./ratings-table.tsx";
import styles from "./criteria.module.css";

/** One row for each criterion, lowest first; behind each row its ratings as a table. */
export function CriterionList({ series }: { readonly series: readonly CriterionSeries[] }) {
  const { t } = useTranslation(["progress", "rubric"]);
  const format = useFormat();
  const unrated = CRITERION_IDS.filter((id) => series.every(({ criterion }) => criterion !== id));
  const hasOther = series.some(({ points }) => points.some(({ rubricVersion }) => rubricVersion !== RUBRIC_VERSION));

  return (
    <section aria-labelledby="criteria">
      <div className={styles.head}>
        <h2 id="criteria">{t("criteria.title", { count: DRAWN })}</h2>
        <ul role="list" className={styles.legend}>
          <li>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <circle cx="6" cy="6" r="3.5" className={styles.blind} />
            </svg>
            {t("criteria.blind")}
          </li>
          <li>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <circle cx="6" cy="6" r="3.5" className={styles.seen} />
            </svg>
            {t("criteria.seen")}
          </li>
          {hasOther && (
            <li>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <rect x="2.5" y="2.5" width="7" height="7" className={styles.other} />
              </svg>
              {t("criteria.otherRubric")}
            </li>
          )}
        </ul>
      </div>
      <p className={styles.method}>{t("criteria.method")}</p>
      <ul role="list" className={styles.rows}>
        {series.map((one) => (
          <CriterionRow key={one.criterion} series={one} />
        ))}
      </ul>
      {unrated.length > 0 && (
        <p className={styles.method}>
          {t("criteria.unrated", { names: format.list(unrated.map((id) => t(`rubric:criteria.${id}.name`))) })}
        </p>
      )}
    </section>
  );
}

function CriterionRow({ series }: { readonly series: CriterionSeries }) {
  const { t } = useTranslation(["progress", "rubric"]);
  const [isOpen, setOpen] = useState(false);
  const claim = useClaimWords();
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.row}>
          <span className={styles.name}>{t(`rubric:criteria.${series.criterion}.name`)}</span>{" "}
          <CriterionChart series={series} />
          <span className={styles.latest}>
            <span className="visually-hidden">{t("criteria.latest")} </span>
            {t("criteria.level", { level: series.latest.level })}
          </span>{" "}
          <span className={styles.claim}>{claim(series.claim)}</span>
          <Icon icon={ChevronDown} size="small" className={styles.chevron} />
        </summary>
        {isOpen && <RatingsTable points={series.points} />}
      </details>
    </li>
  );
}

function useClaimWords(): (claim: Claim) => string {
  const { t } = useTranslation("progress");
  return (claim) => {
    switch (claim.name) {
      case "few":
        return t("claim.few", { count: claim.count });
      case "other-rubric":
        return t("claim.otherRubric", { count: claim.count });
      case "moved":
        return t(claim.to > claim.from ? "claim.up" : "claim.down", {
          from: claim.from,
          to: claim.to,
          each: claim.each,
        });
      case "typical":
        return claim.times === claim.of
          ? t("claim.steady", { level: claim.level, count: claim.of })
          : t("claim.typical", { level: claim.level, times: claim.times, count: claim.of });
    }
  };
}
