import type { AnswerPart, ReviewRecord, StructureMark } from "../records/records.ts";
import type { CriterionId } from "./criteria.ts";

const STORY: readonly AnswerPart[] = ["situation", "task", "action", "result", "lesson"];
const RED_FLAG: readonly AnswerPart[] = ["fact", "cause", "action", "proof", "forward"];

/** The parts to look for: a question on gaps or red flags is answered from fact to forward, any other as a story. */
export const partsFor = (exercised: readonly CriterionId[]): readonly AnswerPart[] =>
  exercised.includes("gaps-red-flags") ? RED_FLAG : STORY;

/** A part begins at this moment. Each part begins once: a second mark moves the first. */
export function withMark(review: ReviewRecord, part: AnswerPart, atMs: number, at: number): ReviewRecord {
  const others = review.marks.filter((mark) => mark.part !== part);
  const marks = [...others, { part, atMs }].toSorted((a, b) => a.atMs - b.atMs || (a.part < b.part ? -1 : 1));
  return { ...review, marks, updatedAt: at };
}

export function withoutMark(review: ReviewRecord, part: AnswerPart, at: number): ReviewRecord {
  const marks = review.marks.filter((mark) => mark.part !== part);
  return marks.length === review.marks.length ? review : { ...review, marks, updatedAt: at };
}

/** A marked part of the answer. */
export interface PartSpan {
  readonly part: AnswerPart;
  readonly startMs: number;
  readonly endMs: number;
  /** Of the whole take, 0 to 1. What lies before the first mark belongs to no part. */
  readonly share: number;
}

/** How long each marked part lasts: to the next mark, or to the end of the take. In order. */
export function partSpans(marks: readonly StructureMark[], durationMs: number): readonly PartSpan[] {
  return marks.map(({ part, atMs }, index) => {
    const startMs = Math.min(atMs, durationMs);
    const endMs = Math.min(marks[index + 1]?.atMs ?? durationMs, durationMs);
    return { part, startMs, endMs, share: durationMs > 0 ? (endMs - startMs) / durationMs : 0 };
  });
}
