import { useTranslation } from "react-i18next";
import type { Level, Rating, ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { isRatedBlind } from "../../domain/rubric/blind-rating.ts";
import { CRITERION_IDS, RUBRIC_VERSION, type CriterionId } from "../../domain/rubric/criteria.ts";
import { useFormat } from "../../i18n/format.ts";
import styles from "./report.module.css";

const LEVELS = [1, 2, 3, 4, 5] as const;

interface RatingTableProps {
  readonly take: TakeRecord;
  readonly review: ReviewRecord | null;
}

/** Each rated criterion with the words of its level; the blind rating where there is one. */
export function RatingTable({ take, review }: RatingTableProps) {
  const { t } = useTranslation(["report", "rubric"]);
  const rated = CRITERION_IDS.flatMap((id) => {
    const now = review?.ratings[id];
    const rating = review?.blind?.ratings[id] ?? now;
    return rating === undefined ? [] : [{ id, rating, later: now === rating ? undefined : now }];
  });
  if (review === null || rated.length === 0) return <p className={styles.facts}>{t("ratings.none")}</p>;
  const isOther = review.rubricVersion !== RUBRIC_VERSION;

  return (
    <section>
      <table className={styles.ratings}>
        <thead>
          <tr>
            <th scope="col">{t("ratings.title")}</th>
            <th scope="col">{t("ratings.scale")}</th>
            <th scope="col">{t("ratings.you")}</th>
            <th scope="col">{t("ratings.meaning")}</th>
          </tr>
        </thead>
        <tbody>
          {rated.map(({ id, rating, later }) => (
            <tr key={id}>
              <th scope="row">{t(`rubric:criteria.${id}.name`)}</th>
              <td>
                <Marks rating={rating} />
              </td>
              <td>{rating === "not-applicable" ? "" : t("ratings.level", { level: rating })}</td>
              <td>
                <Meaning id={id} rating={rating} later={later} pin={review.pins[id]} isOther={isOther} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.small}>
        {isOther
          ? t("ratings.otherRubric", { version: review.rubricVersion })
          : t(isRatedBlind(review) ? "ratings.blind" : "ratings.seen", {
              rated: rated.length,
              asked: take.criteria.length,
            })}
      </p>
    </section>
  );
}

/** Low to high; told apart by shape alone. */
function Marks({ rating }: { readonly rating: Rating }) {
  return (
    <svg className={styles.marks} viewBox="0 0 90 12" aria-hidden="true">
      {LEVELS.map((level) => (
        <circle key={level} cx={9 + (level - 1) * 18} cy={6} r={level === rating ? 4.5 : 1} />
      ))}
    </svg>
  );
}

interface MeaningProps {
  readonly id: CriterionId;
  readonly rating: Rating;
  readonly later: Rating | undefined;
  readonly pin: number | undefined;
  readonly isOther: boolean;
}

/** The anchor of a level; of the levels between, both neighbors. */
function Meaning({ id, rating, later, pin, isOther }: MeaningProps) {
  const { t } = useTranslation(["report", "rubric"]);
  const format = useFormat();
  const anchor = (level: 1 | 3 | 5) => t(`rubric:criteria.${id}.level${level}`);
  function words(level: Level): string {
    switch (level) {
      case 2:
        return t("ratings.between", { low: anchor(1), high: anchor(3) });
      case 4:
        return t("ratings.between", { low: anchor(3), high: anchor(5) });
      default:
        return t("ratings.means", { anchor: anchor(level) });
    }
  }
  // The words of this version of the rubric say nothing of a level of another one.
  const meaning = rating === "not-applicable" ? t("ratings.notApplicable") : isOther ? "" : words(rating);
  return (
    <>
      {meaning}
      {later !== undefined && (
        <> {later === "not-applicable" ? t("ratings.laterNotApplicable") : t("ratings.later", { level: later })}</>
      )}
      {pin !== undefined && <> {t("ratings.shownAt", { time: format.duration(pin) })}</>}
    </>
  );
}
