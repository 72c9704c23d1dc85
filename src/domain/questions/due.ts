import type { QuestionId } from "../ids.ts";
import type { Level, ReviewRecord, TakeRecord } from "../records/records.ts";
import type { CriterionId } from "../rubric/criteria.ts";
import { weakest } from "../rubric/review.ts";

/** The last answer to a question, where it was rated: its weakest criterion says when the question comes back. */
export interface LastRated {
  readonly take: TakeRecord;
  readonly criterion: CriterionId;
  readonly level: Level;
}

/** Why a question is due: how its last answer was rated, or null: it was never practiced. */
export interface Due {
  readonly questionId: QuestionId;
  readonly reason: LastRated | null;
}

/** Days until a question with this weakest level comes back: three times as long a level higher. Above it does not come back. */
const DAYS_UNTIL: { readonly [L in Level]?: number } = { 1: 3, 2: 9, 3: 27 };

/** Days after which a question with this weakest level comes back, where no interview is near; null: it does not. */
export const daysUntilBack = (level: Level): number | null => DAYS_UNTIL[level] ?? null;

/**
 * The newest answer of each question, where it has a rating. A question that was answered again and not rated since waits for
 * that rating. Follow-ups are other questions and play no part. `takes` in any order.
 */
export function lastRatings(
  takes: readonly TakeRecord[],
  reviews: readonly ReviewRecord[],
): ReadonlyMap<QuestionId, LastRated> {
  const newest = new Map<QuestionId, TakeRecord>();
  for (const take of takes) {
    if (take.kind !== "answer" || take.status === "recording") continue;
    const known = newest.get(take.questionId);
    if (known === undefined || take.createdAt > known.createdAt) newest.set(take.questionId, take);
  }
  const reviewOf = new Map(reviews.map((review) => [review.takeId, review]));
  return new Map(
    [...newest].flatMap(([id, take]) => {
      const lowest = weakest(reviewOf.get(take.id) ?? null);
      return lowest === null ? [] : [[id, { take, ...lowest }] as const];
    }),
  );
}

/** What is to be better by the interview comes back so many days before it at the latest, and never on the day it was answered. */
const DAYS_BEFORE_INTERVIEW = 3;

/**
 * Start of the day, in local time, on which the question comes back; null: it was good enough to stay away. `nextInterview`
 * is when the next interview is, in epoch ms; null: none is known.
 */
export function comesBackAt({ take, level }: LastRated, nextInterview: number | null = null): number | null {
  const days = daysUntilBack(level);
  if (days === null) return null;
  const usual = startOfDay(take.createdAt, days);
  if (nextInterview === null || nextInterview <= take.createdAt) return usual;
  return Math.min(usual, Math.max(startOfDay(take.createdAt, 1), startOfDay(nextInterview, -DAYS_BEFORE_INTERVIEW)));
}

/** Of the day that is so many days after the one of `at`, in local time. */
function startOfDay(at: number, daysAfter: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + daysAfter).getTime();
}

/**
 * What is due, in the order in which to practice it: the lowest criterion first, then what was answered longest ago, then
 * those of `questions` that were never practiced, in their order; all before the next interview, where one is known.
 */
export function dueAgain(
  takes: readonly TakeRecord[],
  reviews: readonly ReviewRecord[],
  now: number,
  questions: readonly QuestionId[] = [],
  nextInterview: number | null = null,
): readonly Due[] {
  const practiced = new Set(takes.map(({ questionId }) => questionId));
  const rated = [...lastRatings(takes, reviews)]
    .filter(([, last]) => (comesBackAt(last, nextInterview) ?? Infinity) <= now)
    .toSorted(([, a], [, b]) => a.level - b.level || a.take.createdAt - b.take.createdAt);
  return [
    ...rated.map(([questionId, reason]) => ({ questionId, reason })),
    ...questions.filter((id) => !practiced.has(id)).map((questionId) => ({ questionId, reason: null })),
  ];
}

/** Calendar days between two moments, in local time. */
export function daysBetween(from: number, to: number): number {
  const dayOf = (at: number) => {
    const day = new Date(at);
    return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  };
  return Math.round((dayOf(to) - dayOf(from)) / 86_400_000);
}
