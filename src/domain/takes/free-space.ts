import type { TakeId } from "../ids.ts";
import type { ReviewRecord, TakeRecord } from "../records/records.ts";
import { isRated } from "../rubric/review.ts";
import { questionKey } from "./take-number.ts";

const DAY_MS = 86_400_000;

/** How many the suggestion "largest" holds. */
export const LARGEST_COUNT = 5;

/** Groups of takes that a person may want to part with, each newest first except the largest. A take may be in several. */
export interface FreeSpaceSuggestions {
  /** Rated, and the same question was answered again since: nothing is left to learn from them. */
  readonly replaced: readonly TakeRecord[];
  /** Recorded at least so many days ago, and not the newest of their question. */
  readonly old: readonly TakeRecord[];
  /** The largest of all, largest first. */
  readonly largest: readonly TakeRecord[];
}

interface FreeSpaceQuestion {
  /** Any order; those that are marked as deleted are not among them. */
  readonly takes: readonly TakeRecord[];
  readonly reviews: readonly ReviewRecord[];
  readonly olderThanDays: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What could go when room is needed. Never a take that is being recorded. */
export function suggestFreeSpace({ takes, reviews, olderThanDays, now }: FreeSpaceQuestion): FreeSpaceSuggestions {
  const kept = takes.filter(({ status }) => status !== "recording").toSorted((a, b) => b.createdAt - a.createdAt);
  const reviewOf = new Map<TakeId, ReviewRecord>(reviews.map((review) => [review.takeId, review]));
  const newest = newestOfQuestions(kept);
  const answeredAgain = kept.filter(({ id }) => !newest.has(id));
  return {
    replaced: answeredAgain.filter((take) => isRated(take.criteria, reviewOf.get(take.id) ?? null)),
    old: answeredAgain.filter(({ createdAt }) => createdAt <= now - olderThanDays * DAY_MS),
    largest: kept.toSorted((a, b) => b.sizeBytes - a.sizeBytes).slice(0, LARGEST_COUNT),
  };
}

/** The newest take of each question. Takes them newest first. */
export function newestOfQuestions(newestFirst: readonly TakeRecord[]): ReadonlySet<TakeId> {
  const byQuestion = new Map<string, TakeId>();
  for (const take of newestFirst) {
    const key = questionKey(take);
    if (!byQuestion.has(key)) byQuestion.set(key, take.id);
  }
  return new Set(byQuestion.values());
}

/** The bytes of several takes together. */
export const bytesOf = (takes: readonly Pick<TakeRecord, "sizeBytes">[]): number =>
  takes.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
