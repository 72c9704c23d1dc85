import type { InterviewId, TakeId } from "../../domain/ids.ts";
import type { InterviewRecord, ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { isRated, weakest } from "../../domain/rubric/review.ts";
import { foldText } from "../../domain/takes/search-text.ts";
import { numberTakes, type TakeNumber } from "../../domain/takes/take-number.ts";

/** One take with what is known of it. */
export interface Entry {
  readonly take: TakeRecord;
  readonly number: TakeNumber;
  readonly isRated: boolean;
  /** The lowest rated criterion; null where none is rated. */
  readonly weakest: () => ReturnType<typeof weakest>;
  /** Question and notes, ready to be searched. */
  readonly foldedText: () => string;
}

export interface Library {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** An interview may be missing: its record cannot be read, its takes are still there. */
  readonly interviews: ReadonlyMap<InterviewId, InterviewRecord>;
  /** How many questions of each interview have a take. */
  readonly answered: ReadonlyMap<InterviewId, number>;
}

export interface Kept {
  /** Newest first, as storage gives them. */
  readonly takes: readonly TakeRecord[];
  readonly interviews: readonly InterviewRecord[];
  readonly reviews: readonly ReviewRecord[];
}

export function createLibrary({ takes, interviews, reviews }: Kept): Library {
  const numbers = numberTakes(takes);
  const reviewOf = new Map<TakeId, ReviewRecord>(reviews.map((review) => [review.takeId, review]));
  const folded = new Map<string, string>();

  function foldedOnce(text: string): string {
    const known = folded.get(text);
    if (known !== undefined) return known;
    const fresh = foldText(text);
    folded.set(text, fresh);
    return fresh;
  }

  return {
    entries: takes.map((take) => {
      const review = reviewOf.get(take.id) ?? null;
      return {
        take,
        number: numbers.get(take.id) ?? { number: 1, total: 1 },
        isRated: isRated(take.criteria, review),
        weakest: () => weakest(review),
        foldedText: () => foldedOnce([take.questionText, ...wordsOf(review)].join("\n")),
      };
    }),
    interviews: new Map(interviews.map((interview) => [interview.id, interview])),
    answered: answeredIn(takes),
  };
}

/** Everything that the person wrote about a take. */
function wordsOf(review: ReviewRecord | null): readonly string[] {
  if (review === null) return [];
  return [review.note, review.oneChange, ...review.notes.map(({ text }) => text)].filter((text) => text !== "");
}

function answeredIn(takes: readonly TakeRecord[]): ReadonlyMap<InterviewId, number> {
  const prompts = new Map<InterviewId, Set<number>>();
  for (const { kind, interviewId, promptIndex } of takes) {
    if (kind !== "answer") continue;
    const own = prompts.get(interviewId);
    if (own === undefined) prompts.set(interviewId, new Set([promptIndex]));
    else own.add(promptIndex);
  }
  return new Map([...prompts].map(([id, own]) => [id, own.size]));
}
