import type { InterviewId, TakeId } from "../../domain/ids.ts";
import { newestFirst } from "../../domain/records/newest-first.ts";
import type { InterviewRecord, ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { weakest } from "../../domain/rubric/review.ts";
import { numberTakes, type TakeNumber } from "../../domain/takes/take-number.ts";

export interface Kept {
  readonly takes: readonly TakeRecord[];
  readonly interviews: readonly InterviewRecord[];
  readonly reviews: readonly ReviewRecord[];
}

export interface InterviewItem {
  readonly kind: "interview";
  readonly id: string;
  readonly createdAt: number;
  /** Null where its record cannot be read; its takes are still there. */
  readonly interview: InterviewRecord | null;
  /** How many of its questions have a take. */
  readonly answered: number;
}

export interface TakeItem {
  readonly kind: "take";
  readonly take: TakeRecord;
  readonly number: TakeNumber;
  /** The lowest rated criterion; null where none is rated. */
  readonly weakest: ReturnType<typeof weakest>;
  /** The last of its interview. */
  readonly isLast: boolean;
}

/** The list as it is shown: each interview with its takes, newest first in both. */
export type ListItem = InterviewItem | TakeItem;

export function listTakes({ takes, interviews, reviews }: Kept): readonly ListItem[] {
  const numbers = numberTakes(takes);
  const reviewOf = new Map<TakeId, ReviewRecord>(reviews.map((review) => [review.takeId, review]));
  const interviewOf = new Map(interviews.map((interview) => [interview.id, interview]));

  return [...byInterview(takes)]
    .map(([id, own]) => {
      const interview = interviewOf.get(id) ?? null;
      const createdAt = interview?.createdAt ?? Math.min(...own.map((take) => take.createdAt));
      return { id, interview, createdAt, own: own.toSorted(newestFirst) };
    })
    .toSorted(newestFirst)
    .flatMap(({ id, interview, createdAt, own }): ListItem[] => [
      { kind: "interview", id, createdAt, interview, answered: answeredIn(own) },
      ...own.map((take, index): TakeItem => ({
        kind: "take",
        take,
        number: numbers.get(take.id) ?? { number: 1, total: 1 },
        weakest: weakest(reviewOf.get(take.id) ?? null),
        isLast: index === own.length - 1,
      })),
    ]);
}

function byInterview(takes: readonly TakeRecord[]): ReadonlyMap<InterviewId, readonly TakeRecord[]> {
  const groups = new Map<InterviewId, TakeRecord[]>();
  for (const take of takes) {
    const group = groups.get(take.interviewId);
    if (group === undefined) groups.set(take.interviewId, [take]);
    else group.push(take);
  }
  return groups;
}

const answeredIn = (takes: readonly TakeRecord[]): number =>
  new Set(takes.filter(({ kind }) => kind === "answer").map(({ promptIndex }) => promptIndex)).size;
