import type { QuestionId, TakeId } from "../ids.ts";
import type { QuestionKind } from "../questions/vocabulary.ts";
import type { Level, Rating, ReviewRecord } from "../records/records.ts";
import { CRITERIA, CRITERION_IDS, RUBRIC_VERSION, type CriterionId } from "./criteria.ts";

/** A review with nothing in it yet. Criteria that cannot be seen in this kind of question start as "not-applicable". */
export function emptyReview(takeId: TakeId, questionId: QuestionId, kind: QuestionKind, at: number): ReviewRecord {
  const ratings: { [K in CriterionId]?: Rating } = {};
  for (const { id, notFor } of CRITERIA)
    if ((notFor as readonly QuestionKind[]).includes(kind)) ratings[id] = "not-applicable";
  return {
    v: 2,
    takeId,
    questionId,
    rubricVersion: RUBRIC_VERSION,
    ratings,
    blind: null,
    pins: {},
    allTen: false,
    note: "",
    notes: [],
    fillers: null,
    marks: [],
    oneChange: "",
    earlierChange: null,
    updatedAt: at,
  };
}

/** Sets or, with null, clears one rating. */
export function withRating(
  review: ReviewRecord,
  criterion: CriterionId,
  rating: Rating | null,
  at: number,
): ReviewRecord {
  const { [criterion]: _, ...others } = review.ratings;
  return { ...review, ratings: rating === null ? others : { ...others, [criterion]: rating }, updatedAt: at };
}

/** Shows all ten criteria, or those that the question exercises. */
export const withAllTen = (review: ReviewRecord, allTen: boolean, at: number): ReviewRecord => ({
  ...review,
  allTen,
  updatedAt: at,
});

/** What is written about the take as a whole, or what to change in the next one. */
export const withText = (
  review: ReviewRecord,
  field: "note" | "oneChange",
  text: string,
  at: number,
): ReviewRecord => ({ ...review, [field]: text, updatedAt: at });

/** The criteria to show: those the question exercises, in the rubric's order, or all ten. */
export const criteriaToRate = (exercised: readonly CriterionId[], allTen: boolean): readonly CriterionId[] =>
  allTen ? CRITERION_IDS : CRITERION_IDS.filter((id) => exercised.includes(id));

/** A take counts as rated when every criterion that its question exercises has a rating or "does not apply". */
export const isRated = (exercised: readonly CriterionId[], review: ReviewRecord | null): boolean =>
  review !== null && exercised.length > 0 && exercised.every((id) => review.ratings[id] !== undefined);

/** How many of the exercised criteria have an answer. */
export const ratedCount = (exercised: readonly CriterionId[], review: ReviewRecord | null): number =>
  exercised.filter((id) => review?.ratings[id] !== undefined).length;

/** The lowest rated criterion, the first in the rubric's order where several are equal; null without a level. Never a mean. */
export function weakest(
  review: ReviewRecord | null,
): { readonly criterion: CriterionId; readonly level: Level } | null {
  let lowest: { criterion: CriterionId; level: Level } | null = null;
  for (const criterion of CRITERION_IDS) {
    const level = review?.ratings[criterion];
    if (level === undefined || level === "not-applicable") continue;
    if (!lowest || level < lowest.level) lowest = { criterion, level };
  }
  return lowest;
}
