import type { ReviewRecord } from "../records/records.ts";
import type { CriterionId } from "./criteria.ts";

/** Pins the moment that shows a criterion, in ms of the take; null takes the pin away. */
export function withPin(review: ReviewRecord, criterion: CriterionId, atMs: number | null, at: number): ReviewRecord {
  const { [criterion]: _, ...others } = review.pins;
  return { ...review, pins: atMs === null ? others : { ...others, [criterion]: atMs }, updatedAt: at };
}
