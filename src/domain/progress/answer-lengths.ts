import type { TakeRecord } from "../records/records.ts";
import { oldestFirst } from "./rated-takes.ts";
import { ENOUGH, WINDOW } from "./rating-series.ts";

/** An answer that had a time limit. */
export type TimedTake = TakeRecord & { readonly limitMs: number };

export interface AnswerLengths {
  /** The last WINDOW answers with a time limit, oldest first; at least one. */
  readonly takes: readonly TimedTake[];
  readonly shortestMs: number;
  readonly longestMs: number;
  /** The limits that they had, ascending. */
  readonly limitsMs: readonly number[];
  /** How many ended within their limit. */
  readonly within: number;
  /** The middle one (the shorter of two); null under ENOUGH answers. */
  readonly medianMs: number | null;
}

/** A recorder stops a little after the clock: so much over the limit still counts as within it. */
const TOLERANCE_MS = 1000;

export const isWithin = ({ durationMs, limitMs }: TimedTake): boolean => durationMs <= limitMs + TOLERANCE_MS;

/** Lengths of the latest answers against what they were given; null where none had a limit. */
export function answerLengths(all: readonly TakeRecord[]): AnswerLengths | null {
  const takes = oldestFirst(all).filter(isTimed).slice(-WINDOW);
  if (takes.length === 0) return null;
  const lengths = takes.map(({ durationMs }) => durationMs).toSorted((a, b) => a - b);
  return {
    takes,
    shortestMs: lengths[0] ?? 0,
    longestMs: lengths.at(-1) ?? 0,
    limitsMs: [...new Set(takes.map(({ limitMs }) => limitMs))].toSorted((a, b) => a - b),
    within: takes.filter(isWithin).length,
    medianMs: takes.length < ENOUGH ? null : (lengths[Math.floor((lengths.length - 1) / 2)] ?? null),
  };
}

const isTimed = (take: TakeRecord): take is TimedTake => take.limitMs !== null && take.durationMs > 0;
