import { ArrowDown, ArrowUp } from "lucide-react";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { Pair } from "../../domain/compare/alignment.ts";
import type { RatingDifference } from "../../domain/compare/differences.ts";
import type { Rating, ReviewRecord } from "../../domain/records/records.ts";
import { isRatedBlind } from "../../domain/rubric/blind-rating.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./differences.module.css";

const LEVELS = [1, 2, 3, 4, 5];
const shareOf = (level: number): number => (level - 1) / 4;

interface RatingRowsProps {
  readonly ratings: readonly RatingDifference[];
  readonly reviews: Pair<ReviewRecord | null>;
  readonly names: Pair<string>;
}

/** Each criterion from the ring of the earlier take to the dot of the later one, and in words. */
export function RatingRows({ ratings, reviews, names }: RatingRowsProps) {
  const { t } = useTranslation(["compare", "rubric"]);
  const [a, b] = reviews;
  const isBlind = [a, b].every((review) => review === null || isRatedBlind(review));
  const hasOther = a !== null && b !== null && a.rubricVersion !== b.rubricVersion;
  return (
    <section aria-labelledby="ratings">
      <div className={styles.head}>
        <h2 id="ratings">{t(isBlind ? "ratings.blind" : "ratings.title")}</h2>
        <p>
          <span>
            <i className={styles.ring} /> {names[0]}
          </span>
          <span>
            <i className={styles.dot} /> {names[1]}
          </span>
        </p>
      </div>
      {hasOther && <p className={styles.meta}>{t("ratings.otherRubric")}</p>}
      <ul role="list" className={styles.ratings}>
        {ratings.map((difference) => (
          <li key={difference.criterion}>
            <span>{t(`rubric:criteria.${difference.criterion}.name`)}</span> <Scale ratings={difference.ratings} />
            <Change difference={difference} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const isLevel = (rating: Rating | null): rating is Exclude<Rating, "not-applicable"> => typeof rating === "number";

function Scale({ ratings: [before, after] }: { readonly ratings: Pair<Rating | null> }) {
  const at = (level: number) => ({ "--at": shareOf(level) }) as CSSProperties;
  return (
    <span className={styles.scale} aria-hidden="true">
      {LEVELS.map((level) => (
        <u key={level} style={at(level)} />
      ))}
      {isLevel(before) && isLevel(after) && (
        <s
          style={
            {
              "--at": shareOf(Math.min(before, after)),
              "--share": shareOf(Math.max(before, after)) - shareOf(Math.min(before, after)),
            } as CSSProperties
          }
        />
      )}
      {isLevel(before) && before !== after && <i className={styles.ring} style={at(before)} />}
      {isLevel(after) && <i className={styles.dot} style={at(after)} />}
    </span>
  );
}

function Change({ difference: { ratings, change } }: { readonly difference: RatingDifference }) {
  const { t } = useTranslation("compare");
  const word = (rating: Rating | null): string =>
    rating === null
      ? t("ratings.notRated")
      : rating === "not-applicable"
        ? t("ratings.notApplicable")
        : t("ratings.level", { level: rating });
  const [before, after] = ratings;
  if (change === 0) return <span className={styles.same}>{t("ratings.same", { level: word(after) })}</span>;
  return (
    <span className={styles.change} data-way={change === null ? "unknown" : change > 0 ? "up" : "down"}>
      {change !== null && <Icon icon={change > 0 ? ArrowUp : ArrowDown} size="small" />}
      {t("ratings.fromTo", { before: word(before), after: word(after) })}
    </span>
  );
}
