import { describe, expect, test } from "vitest";
import { questionId, takeId } from "../../../src/domain/ids.ts";
import { CRITERION_IDS, type CriterionId } from "../../../src/domain/rubric/criteria.ts";
import {
  criteriaToRate,
  emptyReview,
  isRated,
  ratedCount,
  weakest,
  withRating,
} from "../../../src/domain/rubric/review.ts";

const empty = emptyReview(takeId("t"), questionId("q"), "question", 1);
const exercised: CriterionId[] = ["eye-contact", "structure", "gaps-red-flags"];

describe("rubric", () => {
  test("has the ten criteria and no other", () => {
    expect(CRITERION_IDS).toEqual([
      "answers-question",
      "structure",
      "specific-example",
      "reflection",
      "gaps-red-flags",
      "fit",
      "professionalism",
      "clarity-pace",
      "eye-contact",
      "picture-sound",
    ]);
  });

  test("asks for what the question exercises, in the rubric's order, or for all ten", () => {
    expect(criteriaToRate(exercised, false)).toEqual(["structure", "gaps-red-flags", "eye-contact"]);
    expect(criteriaToRate(exercised, true)).toEqual(CRITERION_IDS);
  });

  test("what cannot be seen in a kind of question starts as not applicable", () => {
    expect(empty.ratings).toEqual({});
    expect(emptyReview(takeId("t"), questionId("q"), "station", 1).ratings).toEqual({
      "gaps-red-flags": "not-applicable",
      fit: "not-applicable",
    });
  });
});

describe("rating", () => {
  test("sets, changes and clears without touching the old review", () => {
    const rated = withRating(withRating(empty, "structure", 2, 5), "structure", 4, 6);
    expect(rated).toMatchObject({ ratings: { structure: 4 }, updatedAt: 6 });
    expect(withRating(rated, "structure", null, 7).ratings).toEqual({});
    expect(empty.ratings).toEqual({});
  });

  test("counts as rated when every exercised criterion has an answer", () => {
    const some = withRating(withRating(empty, "structure", 2, 5), "eye-contact", "not-applicable", 5);
    expect([isRated(exercised, some), ratedCount(exercised, some)]).toEqual([false, 2]);
    expect(isRated(exercised, withRating(some, "gaps-red-flags", 1, 5))).toBe(true);
    expect([isRated(exercised, null), ratedCount(exercised, null)]).toEqual([false, 0]);
  });

  test("a take is named by its weakest criterion; does not apply is no level; equal levels go by the rubric's order", () => {
    expect(weakest(null)).toBeNull();
    expect(weakest(withRating(empty, "fit", "not-applicable", 5))).toBeNull();
    const rated = [
      ["eye-contact", 2],
      ["structure", 2],
      ["reflection", 5],
    ] as const;
    const review = rated.reduce((so, [criterion, level]) => withRating(so, criterion, level, 5), empty);
    expect(weakest(review)).toEqual({ criterion: "structure", level: 2 });
  });
});
