import type { ReviewRecord } from "../records/records.ts";
import { criteriaToRate } from "./review.ts";
import type { CriterionId } from "./criteria.ts";

/** What has to be rated before evidence is shown: the criteria that the question exercises, or all where it names none. */
const askedBlind = (exercised: readonly CriterionId[]): readonly CriterionId[] =>
  criteriaToRate(exercised, exercised.length === 0);

/** Whether all that is asked for has a rating or "does not apply". */
export const isBlindComplete = (exercised: readonly CriterionId[], review: ReviewRecord): boolean =>
  askedBlind(exercised).every((id) => review.ratings[id] !== undefined);

/**
 * Ends the blind rating: from here evidence is shown. Keeps the ratings as they stand where all that was asked for is
 * rated, and "skipped" otherwise. What was kept once never changes.
 */
export function withBlindEnded(review: ReviewRecord, exercised: readonly CriterionId[], at: number): ReviewRecord {
  if (review.blind !== null) return review;
  const skipped = !isBlindComplete(exercised, review);
  return { ...review, blind: { ratings: skipped ? {} : review.ratings, skipped, at }, updatedAt: at };
}
