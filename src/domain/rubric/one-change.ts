import type { TakeId } from "../ids.ts";
import type { ChangeOutcome, Level, ReviewRecord } from "../records/records.ts";
import { CRITERION_IDS, type CriterionId } from "./criteria.ts";

const GOOD: Level = 5;

/**
 * The criteria to take a change from: those rated lowest, at most `count`, the lowest first and the rubric's order where
 * levels are equal. Nothing at level 5 needs a change.
 */
export function lowestRated(review: Pick<ReviewRecord, "ratings">, count: number): readonly CriterionId[] {
  const levelOf = (id: CriterionId): number => {
    const rating = review.ratings[id];
    return rating === undefined || rating === "not-applicable" ? GOOD : rating;
  };
  return CRITERION_IDS.filter((id) => levelOf(id) < GOOD)
    .toSorted((a, b) => levelOf(a) - levelOf(b))
    .slice(0, count);
}

/** Says whether the change that an earlier take asked for happened in this one. */
export function withEarlierChange(
  review: ReviewRecord,
  asked: { readonly takeId: TakeId; readonly text: string },
  happened: ChangeOutcome,
  at: number,
): ReviewRecord {
  return { ...review, earlierChange: { ...asked, happened }, updatedAt: at };
}
