import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Level, ReviewRecord } from "../../domain/records/records.ts";
import type { CriterionId } from "../../domain/rubric/criteria.ts";
import { criteriaToRate } from "../../domain/rubric/review.ts";
import { Button } from "../../ui/button.tsx";
import type { ReviewController } from "./review-controller.ts";
import { RubricRow } from "./rubric-row.tsx";
import styles from "./rubric.module.css";

interface RubricPanelProps {
  readonly controller: ReviewController;
  readonly exercised: readonly CriterionId[];
  readonly review: ReviewRecord;
  /** Stands at the end of the last line. */
  readonly children: ReactNode;
}

/** The criteria that the question exercises, or all ten; one of them is open. */
export function RubricPanel({ controller, exercised, review, children }: RubricPanelProps) {
  const { t } = useTranslation("review");
  const headingId = useId();
  const allTen = review.allTen || exercised.length === 0;
  const criteria = criteriaToRate(exercised, allTen);
  const isRated = (id: CriterionId) => review.ratings[id] !== undefined;
  const [openId, setOpenId] = useState(() => criteria.find((id) => !isRated(id)) ?? null);

  function rate(id: CriterionId, level: Level | null, pressed: boolean): void {
    controller.rate(id, level);
    if (level !== null && pressed && id === openId) setOpenId(nextToRate(id));
  }

  function nextToRate(after: CriterionId): CriterionId {
    const start = criteria.indexOf(after) + 1;
    const others = [...criteria.slice(start), ...criteria.slice(0, start - 1)];
    return others.find((id) => !isRated(id)) ?? after;
  }

  // The digits rate here; elsewhere they move the player.
  return (
    <section className={styles.panel} aria-labelledby={headingId} data-own-keys>
      <h2 id={headingId} className={styles.heading}>
        {t("rubric.title")}
      </h2>
      <p className={styles.count}>
        {t(allTen ? "rubric.countAll" : "rubric.count", {
          rated: criteria.filter(isRated).length,
          total: criteria.length,
        })}
      </p>
      <ul role="list" className={styles.rows}>
        {criteria.map((id) => (
          <RubricRow
            key={id}
            criterion={id}
            rating={review.ratings[id] ?? null}
            open={id === openId}
            onOpen={() => setOpenId(id)}
            onRate={(level, pressed) => rate(id, level, pressed)}
            onApplies={(applies) => controller.setApplies(id, applies)}
          />
        ))}
      </ul>
      <div className={styles.end}>
        {exercised.length > 0 && (
          <Button size="small" variant="link" onClick={() => controller.showAllTen(!allTen)}>
            {allTen ? t("rubric.onlyExercised") : t("rubric.allTen")}
          </Button>
        )}
        {children}
      </div>
    </section>
  );
}
