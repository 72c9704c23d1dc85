import { Check, CircleHelp, Minus, X, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Pair } from "../../domain/compare/alignment.ts";
import { noteDifferences, ratingDifferences } from "../../domain/compare/differences.ts";
import type { ChangeOutcome } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { Icon } from "../../ui/icon.tsx";
import { Voice } from "../../ui/voice.tsx";
import type { ComparedTake } from "./compare-controller.ts";
import { MeasureTable } from "./measure-table.tsx";
import { RatingRows } from "./rating-rows.tsx";
import styles from "./compare.module.css";

interface DifferencesProps {
  readonly takes: Pair<ComparedTake>;
  readonly names: Pair<string>;
}

/** What differs: the finding in words, the one change between them, ratings, measures, notes. */
export function Differences({ takes, names }: DifferencesProps) {
  const { t } = useTranslation(["compare", "rubric"]);
  const format = useFormat();
  const reviews = [takes[0].review, takes[1].review] as const;
  const ratings = ratingDifferences(reviews);
  const up = ratings.filter(({ change }) => change !== null && change > 0);
  const down = ratings.filter(({ change }) => change !== null && change < 0);
  const same = ratings.filter(({ change }) => change === 0);
  const said = [
    ...(up.length > 0 ? [t("finding.up", { count: up.length })] : []),
    ...(down.length > 0 ? [t("finding.down", { count: down.length })] : []),
    ...(same.length > 0 ? [t("finding.same", { count: same.length })] : []),
  ];

  return (
    <aside className={styles.panel}>
      <h2 className={styles.found}>{said.length === 0 ? t("finding.none") : format.list(said)}</h2>
      <SetOut takes={takes} names={names} />
      {ratings.length > 0 && <RatingRows ratings={ratings} reviews={reviews} names={names} />}
      <MeasureTable takes={takes} names={names} notes={noteDifferences(reviews).filter(({ tag }) => tag !== "other")} />
    </aside>
  );
}

const ICONS: Readonly<Record<ChangeOutcome, LucideIcon>> = { yes: Check, partly: Minus, no: X };

/** The one change that the earlier take asked for, and whether it happened in the later one. */
function SetOut({ takes: [earlier, later], names }: DifferencesProps) {
  const { t } = useTranslation("compare");
  const told = later.review?.earlierChange?.takeId === earlier.take.id ? later.review.earlierChange : null;
  const text = told?.text ?? earlier.review?.oneChange.trim() ?? "";
  if (text === "") return null;
  return (
    <div className={styles.setOut}>
      <p className={styles.meta}>{t("setOut", { name: names[0] })}</p>
      <Voice>
        <bdi>{text}</bdi>
      </Voice>
      <p className={styles.outcome}>
        <Icon icon={told === null ? CircleHelp : ICONS[told.happened]} size="small" />
        {t(told === null ? "outcome.notSaid" : `outcome.${told.happened}`)}
      </p>
    </div>
  );
}
