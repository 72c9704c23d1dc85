import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ratingsOf, type TakeFeedback } from "../../domain/mentors/feedback-for.ts";
import type { Level, ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { isBlindComplete } from "../../domain/rubric/blind-rating.ts";
import { RUBRIC_VERSION, type CriterionId } from "../../domain/rubric/criteria.ts";
import { servedBy, type Pass } from "../../domain/rubric/guided-passes.ts";
import { criteriaToRate } from "../../domain/rubric/review.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import type { Playback } from "./playback.ts";
import type { ReviewActions } from "./review-actions.ts";
import { RubricRow } from "./rubric-row.tsx";
import styles from "./rubric.module.css";

export interface RubricPanelProps {
  readonly actions: ReviewActions;
  readonly take: Pick<TakeRecord, "criteria">;
  readonly review: ReviewRecord;
  /** What mentors said; null as long as it is hidden. */
  readonly feedback: TakeFeedback | null;
  /** Null where nothing can be played. */
  readonly playback: Playback | null;
  readonly pass: Pass;
  /** Watches the whole take again. */
  readonly onWhole: () => void;
  readonly onBlindEnd: () => void;
}

/** The criteria that the question exercises, or all ten; one of them is open. */
export function RubricPanel(props: RubricPanelProps) {
  const { actions, take, review, feedback, playback, pass, onWhole, onBlindEnd } = props;
  const { t } = useTranslation("review");
  const format = useFormat();
  const headingId = useId();
  const exercised = take.criteria;
  const allTen = review.allTen || exercised.length === 0;
  const criteria = criteriaToRate(exercised, allTen);
  const shown = servedBy(pass, criteria);
  const isBlind = review.blind === null;
  const isRated = (id: CriterionId) => review.ratings[id] !== undefined;
  const [openId, setOpenId] = useState(() => criteria.find((id) => !isRated(id)) ?? null);

  function rate(id: CriterionId, level: Level | null, pressed: boolean): void {
    actions.rate(id, level);
    if (level !== null && pressed && id === openId) setOpenId(nextToRate(id));
  }

  function nextToRate(after: CriterionId): CriterionId {
    const start = shown.indexOf(after) + 1;
    const others = [...shown.slice(start), ...shown.slice(0, start - 1)];
    return others.find((id) => !isRated(id)) ?? after;
  }

  // The digits rate here; elsewhere they move the player.
  return (
    <section className={styles.panel} aria-labelledby={headingId} data-own-keys>
      <div className={styles.head}>
        <h2 id={headingId} className={classNames(styles.heading, !isBlind && "visually-hidden")}>
          {t("rubric.title")}
        </h2>
        {isBlind && (
          <Button
            size="small"
            variant={isBlindComplete(exercised, review) ? "secondary" : "ghost"}
            onClick={onBlindEnd}
          >
            {isBlindComplete(exercised, review) ? t("blind.done") : t("blind.skip")}
          </Button>
        )}
      </div>
      <p className={styles.count}>
        {t("rubric.count", {
          rated: criteria.filter(isRated).length,
          total: criteria.length,
        })}
      </p>
      {isBlind && <p className={styles.count}>{t("blind.why")}</p>}
      {review.rubricVersion < RUBRIC_VERSION && (
        <p className={styles.count}>{t("rubric.older", { version: format.number(review.rubricVersion) })}</p>
      )}
      {pass !== "whole" && (
        <p className={styles.count}>
          {shown.length === 0 ? t("passes.none") : t(`passes.watch.${pass}`)}{" "}
          <Button size="small" variant="link" onClick={onWhole}>
            {t("passes.end")}
          </Button>
        </p>
      )}
      <ul role="list" className={styles.rows}>
        {shown.map((id) => (
          <RubricRow
            key={id}
            criterion={id}
            rating={review.ratings[id] ?? null}
            mentors={feedback === null ? [] : ratingsOf(feedback, id)}
            blind={review.blind?.ratings[id] ?? null}
            pinMs={review.pins[id] ?? null}
            playback={playback}
            open={id === openId}
            onOpen={() => setOpenId(id)}
            onRate={(level, pressed) => rate(id, level, pressed)}
            onApplies={(applies) => actions.setApplies(id, applies)}
            onPin={(atMs) => actions.pin(id, atMs)}
          />
        ))}
      </ul>
      {exercised.length > 0 && (
        <div className={styles.end}>
          <Button size="small" variant="link" onClick={() => actions.showAllTen(!allTen)}>
            {allTen ? t("rubric.onlyExercised") : t("rubric.allTen")}
          </Button>
        </div>
      )}
    </section>
  );
}
