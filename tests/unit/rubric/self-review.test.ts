import { describe, expect, test } from "vitest";
import { questionId, takeId } from "../../../src/domain/ids.ts";
import type { ReviewRecord, TakeRecord } from "../../../src/domain/records/records.ts";
import {
  blindRatings,
  isBlindComplete,
  isRatedBlind,
  withBlindEnded,
} from "../../../src/domain/rubric/blind-rating.ts";
import type { CriterionId } from "../../../src/domain/rubric/criteria.ts";
import { fillersPerMinute, withFillerCount } from "../../../src/domain/rubric/fillers.ts";
import { servedBy } from "../../../src/domain/rubric/guided-passes.ts";
import { askedChange, lowestRated, withEarlierChange } from "../../../src/domain/rubric/one-change.ts";
import { emptyReview, withRating } from "../../../src/domain/rubric/review.ts";
import { partsFor, partSpans, withMark } from "../../../src/domain/rubric/structure-marks.ts";
import { newReview, newTake } from "../../support/records.ts";

const empty = emptyReview(takeId("t"), questionId("q"), "question", 1);
const exercised: CriterionId[] = ["structure", "eye-contact"];

const rated = (ratings: ReviewRecord["ratings"]): ReviewRecord => ({ ...empty, ratings });

describe("rating blind", () => {
  test("keeps the ratings once all that is asked for is rated, and never changes them again", () => {
    const full = rated({ structure: 2, "eye-contact": "not-applicable", fit: 5 });
    const ended = withBlindEnded(full, exercised, 7);
    expect(ended.blind).toEqual({ ratings: full.ratings, skipped: false, at: 7 });
    const later = withBlindEnded(withRating(ended, "structure", 4, 8), exercised, 9);
    expect(later.blind).toEqual(ended.blind);
    expect(later.ratings.structure).toBe(4);
  });

  test("is skipped where something is left out; what was rated until then was rated blind and stays so", () => {
    const ended = withBlindEnded(rated({ structure: 2 }), exercised, 7);
    expect(ended.blind).toEqual({ ratings: { structure: 2 }, skipped: true, at: 7 });
    const later = withRating(withRating(ended, "structure", 5, 8), "eye-contact", 3, 8);
    expect(later.blind).toEqual(ended.blind);
    expect(blindRatings(later)).toEqual({ structure: 2 });
    expect(isRatedBlind(later)).toBe(false);
  });

  test("goes on until it is ended: every rating until then is blind", () => {
    const going = rated({ structure: 2, fit: 3 });
    expect(blindRatings(going)).toEqual({ structure: 2, fit: 3 });
    expect(isRatedBlind(going)).toBe(true);
    expect(isRatedBlind(withBlindEnded(going, ["structure"], 7))).toBe(true);
  });

  test("asks for all ten where the question names no criteria", () => {
    expect(isBlindComplete([], rated({ structure: 2, "eye-contact": 3 }))).toBe(false);
  });
});

describe("the one change", () => {
  test("is taken from the lowest ratings, the rubric's order where they are equal, nothing from a five", () => {
    const review = rated({ fit: 5, "eye-contact": 2, structure: 2, "clarity-pace": 1, reflection: "not-applicable" });
    expect(lowestRated(review, 2)).toEqual(["clarity-pace", "structure"]);
    expect(lowestRated(review, 9)).toEqual(["clarity-pace", "structure", "eye-contact"]);
    expect(lowestRated(empty, 2)).toEqual([]);
  });

  test("that a question asks for is that of its newest take that has one, whichever review was written last", () => {
    const take = (id: string, createdAt: number, fields: Partial<TakeRecord> = {}) =>
      newTake(id, { questionId: questionId("q"), createdAt, ...fields });
    const follow = { kind: "follow-up", questionText: "What changed since?" } as const;
    const takes = [
      take("new", 4),
      take("follow", 3, follow),
      take("middle", 2),
      take("old", 1),
      take("other", 9, { questionId: questionId("other") }),
    ];
    const reviews = [
      newReview("new", { oneChange: " " }),
      newReview("follow", { oneChange: "Of the follow-up." }),
      newReview("middle", { oneChange: " Say the dates first. ", updatedAt: 1 }),
      newReview("old", { oneChange: "Slower.", updatedAt: 99 }),
      newReview("other", { oneChange: "Of another question." }),
    ];
    const answer = { questionId: questionId("q"), questionText: "Worded as then.", kind: "answer" } as const;
    expect(askedChange(answer, takes, reviews)).toEqual({ takeId: "middle", text: "Say the dates first." });
    expect(askedChange(answer, takes, reviews, 2)).toEqual({ takeId: "old", text: "Slower." });
    expect(askedChange(answer, takes, reviews, 1)).toBeNull();
    expect(askedChange({ ...answer, ...follow }, takes, reviews)?.text).toBe("Of the follow-up.");
  });

  test("of an earlier take happened or not, in its own words", () => {
    const asked = { takeId: takeId("before"), text: "Say the dates first." };
    expect(withEarlierChange(empty, asked, "partly", 3).earlierChange).toEqual({ ...asked, happened: "partly" });
  });
});

describe("fillers", () => {
  test("are told by the minute, and not at all where nobody counted", () => {
    expect(fillersPerMinute({ fillers: [1, 2, 3] }, 90_000)).toBe(2);
    expect(fillersPerMinute({ fillers: [] }, 90_000)).toBe(0);
    expect(fillersPerMinute({ fillers: null }, 90_000)).toBeNull();
    expect(fillersPerMinute({ fillers: [1] }, 0)).toBeNull();
  });

  test("none heard is a count; clearing takes the count away", () => {
    const none = withFillerCount(empty, true, 2);
    expect(none.fillers).toEqual([]);
    expect(withFillerCount(none, false, 3).fillers).toBeNull();
  });
});

describe("structure", () => {
  test("is a story, or for gaps and red flags from fact to forward", () => {
    expect(partsFor(exercised)).toEqual(["situation", "task", "action", "result", "lesson"]);
    expect(partsFor(["gaps-red-flags"])).toEqual(["fact", "cause", "action", "proof", "forward"]);
  });

  test("a part lasts to the next mark, the last one to the end; a second mark moves a part", () => {
    const moved = withMark(withMark(withMark(empty, "situation", 90_000, 1), "action", 61_000, 1), "situation", 0, 1);
    expect(partSpans(moved.marks, 100_000)).toEqual([
      { part: "situation", startMs: 0, endMs: 61_000, share: 0.61 },
      { part: "action", startMs: 61_000, endMs: 100_000, share: 0.39 },
    ]);
  });

  test("never reaches past a take that turned out shorter", () => {
    const marks = [
      { part: "situation", atMs: 5000 },
      { part: "action", atMs: 9000 },
    ] as const;
    expect(partSpans(marks, 6000).map(({ endMs, share }) => [endMs, share])).toEqual([
      [6000, 1 / 6],
      [6000, 0],
    ]);
  });
});

test("a pass shows what it serves of what is asked", () => {
  expect(servedBy("picture", exercised)).toEqual(["eye-contact"]);
  expect(servedBy("sound", exercised)).toEqual(["structure"]);
  expect(servedBy("whole", exercised)).toEqual(exercised);
});
