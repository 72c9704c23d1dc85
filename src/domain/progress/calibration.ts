import type { TakeId } from "../ids.ts";
import type { FeedbackRecord } from "../mentors/feedback.ts";
import { feedbackFor } from "../mentors/feedback-for.ts";
import type { Level, ReviewRecord } from "../records/records.ts";
import { CRITERION_IDS, type CriterionId } from "../rubric/criteria.ts";

/** Fewer pairs than this carry no claim. */
export const ENOUGH_PAIRS = 5;
/** Moments of disagreement that are shown. */
const MOMENTS = 3;

/** One own blind rating against one mentor's, of the same take and criterion. */
export interface RatingPair {
  readonly takeId: TakeId;
  readonly criterion: CriterionId;
  readonly own: Level;
  readonly mentor: Level;
  readonly reviewer: string;
  /** The moment that one of them pinned to it, in ms of the take; 0 where nobody did. */
  readonly atMs: number;
}

export interface CriterionCalibration {
  readonly criterion: CriterionId;
  readonly pairs: number;
  /** How often the own rating was above, below, and the same. */
  readonly above: number;
  readonly below: number;
  readonly same: number;
  /** Own mean minus the mentors', in levels; null under `ENOUGH_PAIRS`. */
  readonly difference: number | null;
}

export interface Calibration {
  /** Criteria that both rated; the largest difference first, those with too few pairs last. */
  readonly criteria: readonly CriterionCalibration[];
  /** The largest disagreements, at most three, none of less than two levels. */
  readonly moments: readonly RatingPair[];
  readonly takes: number;
}

/** Own judgment against mentors'. Only ratings that were given before a mentor's could be seen count. */
export function calibration(reviews: readonly ReviewRecord[], feedback: readonly FeedbackRecord[]): Calibration {
  const pairs = reviews.flatMap((review) => pairsOf(review, feedback));
  const criteria = CRITERION_IDS.map((criterion) =>
    calibrate(
      criterion,
      pairs.filter((pair) => pair.criterion === criterion),
    ),
  )
    .filter((one) => one.pairs > 0)
    .toSorted((a, b) => weight(b) - weight(a) || b.pairs - a.pairs);
  const apart = ({ own, mentor }: RatingPair) => Math.abs(own - mentor);
  const moments = pairs
    .filter((pair) => apart(pair) >= 2)
    .toSorted((a, b) => apart(b) - apart(a) || b.atMs - a.atMs)
    .slice(0, MOMENTS);
  return { criteria, moments, takes: new Set(pairs.map(({ takeId }) => takeId)).size };
}

function pairsOf({ takeId, blind, pins }: ReviewRecord, documents: readonly FeedbackRecord[]): readonly RatingPair[] {
  if (blind === null) return [];
  return feedbackFor(takeId, documents).ratings.flatMap(({ criterion, level, reviewer }) => {
    const own = blind.ratings[criterion];
    return typeof own === "number"
      ? [{ takeId, criterion, own, mentor: level, reviewer, atMs: pins[criterion] ?? 0 }]
      : [];
  });
}

function calibrate(criterion: CriterionId, pairs: readonly RatingPair[]): CriterionCalibration {
  const total = pairs.reduce((sum, { own, mentor }) => sum + own - mentor, 0);
  return {
    criterion,
    pairs: pairs.length,
    above: pairs.filter(({ own, mentor }) => own > mentor).length,
    below: pairs.filter(({ own, mentor }) => own < mentor).length,
    same: pairs.filter(({ own, mentor }) => own === mentor).length,
    difference: pairs.length < ENOUGH_PAIRS ? null : Math.round((total / pairs.length) * 10) / 10,
  };
}

const weight = ({ difference }: CriterionCalibration): number => (difference === null ? -1 : Math.abs(difference));
