import type { Ratings, ReviewRecord } from "../records/records.ts";
import { criteriaToRate } from "./review.ts";
import { CRITERION_IDS, type CriterionId } from "./criteria.ts";

/** What has to be rated before evidence is shown: the criteria that the question exercises, or all where it names none. */
const askedBlind = (exercised: readonly CriterionId[]): readonly CriterionId[] =>
  criteriaToRate(exercised, exercised.length === 0);

/** Whether all that is asked for has a rating or "does not apply". */
export const isBlindComplete = (exercised: readonly CriterionId[], review: ReviewRecord): boolean =>
  askedBlind(exercised).every((id) => review.ratings[id] !== undefined);

/**
 * Ends the blind rating: from here evidence is shown. Keeps the ratings as they stand, for they were given blind; "skipped"
 * says that not all that was asked for was rated. What was kept once never changes.
 */
export function withBlindEnded(review: ReviewRecord, exercised: readonly CriterionId[], at: number): ReviewRecord {
  if (review.blind !== null) return review;
  const skipped = !isBlindComplete(exercised, review);
  return { ...review, blind: { ratings: review.ratings, skipped, at }, updatedAt: at };
}

/** The ratings that were given before any evidence was shown: as long as none is shown, all of them. */
export const blindRatings = ({ blind, ratings }: Pick<ReviewRecord, "blind" | "ratings">): Ratings =>
  blind?.ratings ?? ratings;

/** Whether no criterion was rated only after evidence was shown. */
export function isRatedBlind(review: Pick<ReviewRecord, "blind" | "ratings">): boolean {
  const blind = blindRatings(review);
  return CRITERION_IDS.every((id) => review.ratings[id] === undefined || blind[id] !== undefined);
}
