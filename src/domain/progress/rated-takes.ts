import type { TakeId } from "../ids.ts";
import type { ReviewRecord, TakeRecord } from "../records/records.ts";

/** A finished take with its review. */
export interface RatedTake {
  readonly take: TakeRecord;
  readonly review: ReviewRecord;
}

/** Finished takes that have a review, oldest first. Reviews of takes that are not in `takes` (deleted ones) are left out. */
export function ratedTakes(takes: readonly TakeRecord[], reviews: readonly ReviewRecord[]): readonly RatedTake[] {
  const reviewOf = new Map<TakeId, ReviewRecord>(reviews.map((review) => [review.takeId, review]));
  return oldestFirst(takes).flatMap((take) => {
    const review = reviewOf.get(take.id);
    return review === undefined ? [] : [{ take, review }];
  });
}

/** Takes that are no longer recorded, in the order in which they were. */
export const oldestFirst = (takes: readonly TakeRecord[]): readonly TakeRecord[] =>
  takes
    .filter(({ status }) => status !== "recording")
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
