import type { ReviewRecord } from "../records/records.ts";

const MINUTE_MS = 60_000;

/** The person heard a filler at this moment. The first one starts the count. */
export function withFiller(review: ReviewRecord, atMs: number, at: number): ReviewRecord {
  const fillers = [...new Set([...(review.fillers ?? []), atMs])].toSorted((a, b) => a - b);
  return { ...review, fillers, updatedAt: at };
}

/** Takes one tap back; null, "not counted", never comes back by this. */
export function withoutFiller(review: ReviewRecord, atMs: number, at: number): ReviewRecord {
  if (review.fillers === null || !review.fillers.includes(atMs)) return review;
  return { ...review, fillers: review.fillers.filter((moment) => moment !== atMs), updatedAt: at };
}

/** Says that the person listened and counts from here ("none heard" is a count too), or takes the whole count back. */
export function withFillerCount(review: ReviewRecord, isCounted: boolean, at: number): ReviewRecord {
  return { ...review, fillers: isCounted ? (review.fillers ?? []) : null, updatedAt: at };
}

/** Fillers a minute of the take; null where nothing was counted or the take has no length. */
export function fillersPerMinute(review: Pick<ReviewRecord, "fillers">, durationMs: number): number | null {
  if (review.fillers === null || durationMs <= 0) return null;
  return (review.fillers.length * MINUTE_MS) / durationMs;
}
