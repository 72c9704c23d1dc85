import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MentorRating } from "../../domain/mentors/feedback.ts";
import type { Said } from "../../domain/mentors/feedback-for.ts";
import type { Level, Rating as RatingValue } from "../../domain/records/records.ts";
import type { CriterionId } from "../../domain/rubric/criteria.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Rating } from "../../ui/rating.tsx";
import { MentorLevels } from "./mentor-levels.tsx";
import { PinnedMoment } from "./pinned-moment.tsx";
import type { Playback } from "./playback.ts";
import styles from "./rubric.module.css";

const ANCHORED = [1, 3, 5] as const;

interface RubricRowProps {
  readonly criterion: CriterionId;
  readonly rating: RatingValue | null;
  /** The rating given before any evidence; null where there is none. */
  readonly blind: RatingValue | null;
  /** What mentors gave for it; empty before the own rating. */
  readonly mentors: readonly Said<MentorRating>[];
  /** The moment that shows it, in ms of the take. */
  readonly pinMs: number | null;
  /** Null where nothing can be played. */
  readonly playback: Playback | null;
  readonly open: boolean;
  readonly onOpen: () => void;
  /** `pressed`: by mouse, pen or finger, and not by a key. */
  readonly onRate: (level: Level | null, pressed: boolean) => void;
  readonly onApplies: (applies: boolean) => void;
  readonly onPin: (atMs: number | null) => void;
}

/** One criterion: a line with five cells; the open one also shows what levels 1, 3 and 5 look like. */
export function RubricRow(props: RubricRowProps) {
  const { criterion, rating, blind, mentors, pinMs, playback, open, onOpen, onRate, onApplies, onPin } = props;
  const { t } = useTranslation(["review", "rubric"]);
  const format = useFormat();
  const anchorsId = useId();
  const row = useRef<HTMLLIElement>(null);
  const pressed = useRef(false);
  const applies = rating !== "not-applicable";
  const isOpen = open && applies;
  const name = t(`rubric:criteria.${criterion}.name`);

  // The button that was pressed is gone then: the focus goes to what stands in its place.
  const tookFocus = useRef(false);
  useEffect(() => {
    if (!tookFocus.current) return;
    tookFocus.current = false;
    row.current?.querySelector<HTMLElement>("button:not([tabindex='-1'])")?.focus();
  }, [applies]);

  function setApplies(next: boolean): void {
    tookFocus.current = true;
    onApplies(next);
  }

  // A press opens the row when it ends: a row that grew under the finger would take the press away from its cell.
  function openByKey(): void {
    if (!pressed.current) onOpen();
  }

  // The row closes after a press and takes the anchor with it: the focus stays on the cell that says the same.
  function chooseAnchor(level: Level): void {
    onRate(level, pressed.current);
    row.current
      ?.querySelectorAll<HTMLElement>("[role=radio]")
      .item(level - 1)
      ?.focus();
  }

  const levelLabel = (level: Level) =>
    level === 2 || level === 4
      ? t("rubric.level", { level })
      : t("rubric.anchored", { level, anchor: t(`rubric:criteria.${criterion}.level${level}`) });

  return (
    <li
      ref={row}
      className={classNames(styles.row, isOpen && styles.open)}
      onPointerDownCapture={() => (pressed.current = true)}
      onFocus={openByKey}
      onClickCapture={onOpen}
      onClick={() => (pressed.current = false)}
    >
      <span className={styles.name}>
        {name}
        {typeof blind === "number" && blind !== rating && (
          <span className={styles.blind}>{t("blind.before", { level: format.number(blind) })}</span>
        )}
        <MentorLevels ratings={mentors} />
      </span>
      {applies ? (
        <Rating
          label={name}
          value={rating}
          levelLabel={levelLabel}
          levelText={format.number}
          aria-describedby={isOpen ? anchorsId : undefined}
          className={styles.cells}
          onValue={(level) => onRate(level, pressed.current)}
        />
      ) : (
        <span className={styles.notApplicable}>
          {t("rubric.notApplicable")}
          <Button
            size="small"
            variant="link"
            aria-label={t("rubric.rateNamed", { name })}
            onClick={() => setApplies(true)}
          >
            {t("rubric.rate")}
          </Button>
        </span>
      )}
      {isOpen && (
        <>
          <ul id={anchorsId} role="list" className={styles.anchors}>
            {ANCHORED.map((level) => (
              <li key={level}>
                <button
                  type="button"
                  tabIndex={-1}
                  className={classNames(styles.anchor, rating === level && styles.chosen)}
                  onClick={() => chooseAnchor(level)}
                >
                  <b>{format.number(level)}</b>
                  <span>{t(`rubric:criteria.${criterion}.level${level}`)}</span>
                </button>
              </li>
            ))}
          </ul>
          <div className={styles.foot}>
            {playback !== null && <PinnedMoment name={name} pinMs={pinMs} playback={playback} onPin={onPin} />}
            <Button size="small" variant="ghost" className={styles.noMatter} onClick={() => setApplies(false)}>
              {t("rubric.doesNotApply")}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
