import type { ChangeOutcome, EarlierChange, Level, ReviewRecord, TakeRecord } from "../records/records.ts";
import { questionKey, type Asked } from "../takes/take-number.ts";
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

/** What the person set out to do the next time a question is asked. */
export type AskedChange = Omit<EarlierChange, "happened">;

/**
 * The change that stands for a question: the one noted on its newest take that has one, of those recorded before `before`
 * (epoch ms). Null where there is none. `takes` and `reviews` of any question, in any order.
 */
export function askedChange(
  asked: Asked,
  takes: readonly TakeRecord[],
  reviews: readonly ReviewRecord[],
  before = Infinity,
): AskedChange | null {
  const textOf = new Map(reviews.map(({ takeId, oneChange }) => [takeId, oneChange.trim()]));
  const newestFirst = takes
    .filter((take) => questionKey(take) === questionKey(asked) && take.createdAt < before)
    .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
  for (const { id } of newestFirst) {
    const text = textOf.get(id) ?? "";
    if (text !== "") return { takeId: id, text };
  }
  return null;
}

/** Says whether the change that an earlier take asked for happened in this one. */
export function withEarlierChange(
  review: ReviewRecord,
  asked: AskedChange,
  happened: ChangeOutcome,
  at: number,
): ReviewRecord {
  return { ...review, earlierChange: { ...asked, happened }, updatedAt: at };
}
