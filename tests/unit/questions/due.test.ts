import { describe, expect, test } from "vitest";
import { questionId } from "../../../src/domain/ids.ts";
import { comesBackAt, daysBetween, dueAgain, lastRatings } from "../../../src/domain/questions/due.ts";
import type { ReviewRecord, TakeRecord } from "../../../src/domain/records/records.ts";
import { newReview, newTake } from "../../support/records.ts";

const day = (date: number, hour = 20) => new Date(2026, 10, date, hour).getTime();
const now = day(23);

const answer = (id: string, date: number, over: Partial<TakeRecord> = {}) =>
  newTake(id, { status: "complete", questionId: questionId(`q-${id}`), createdAt: day(date), ...over });
const rated = (id: string, ratings: ReviewRecord["ratings"]) => newReview(id, { ratings });
const due = (takes: TakeRecord[], reviews: ReviewRecord[], at = now, never: string[] = []) =>
  dueAgain(takes, reviews, at, never.map(questionId)).map(({ questionId: id }) => id);

describe("due again", () => {
  test("the lowest criterion first, then longest ago, then never practiced", () => {
    const takes = [answer("a", 10), answer("b", 11), answer("c", 2), answer("d", 12)];
    const reviews = [
      rated("a", { structure: 2, fit: 5 }),
      rated("b", { structure: 1 }),
      rated("c", { fit: 2 }),
      rated("d", { fit: 1 }),
    ];
    expect(due(takes, reviews, now, ["q-new", "q-a", "q-other"])).toEqual([
      "q-b",
      "q-d",
      "q-c",
      "q-a",
      "q-new",
      "q-other",
    ]);
  });

  test("says why", () => {
    const [first] = dueAgain([answer("a", 14)], [rated("a", { "eye-contact": 3, structure: 2 })], now);
    expect(first?.reason).toMatchObject({ criterion: "structure", level: 2, take: { id: "a" } });
  });

  test.each([
    [1, 3],
    [2, 9],
    [3, 27],
  ] as const)("level %i comes back after %i days, on that day from its start", (level, days) => {
    const takes = [answer("a", 1)];
    const reviews = [rated("a", { structure: level })];
    expect(due(takes, reviews, new Date(2026, 10, 1 + days, 0, 0, -1).getTime())).toEqual([]);
    expect(due(takes, reviews, new Date(2026, 10, 1 + days).getTime())).toEqual(["q-a"]);
  });

  test("all before the next interview: three days before it at the latest, and never on the day of the answer", () => {
    const reviews = [rated("a", { structure: 3 })];
    const back = (answered: number, interview: number | null) => {
      const [last] = lastRatings([answer("a", answered)], reviews).values();
      return last && comesBackAt(last, interview);
    };
    const start = (date: number) => new Date(2026, 10, date).getTime();
    expect(back(1, null)).toBe(start(28));
    expect(back(1, day(20))).toBe(start(17));
    expect(back(1, day(31))).toBe(start(28));
    expect(back(18, day(20))).toBe(start(19));
    expect(back(21, day(20))).toBe(start(48));
    expect(dueAgain([answer("a", 1)], reviews, start(17), [], day(20))).toHaveLength(1);
    expect(dueAgain([answer("a", 1)], reviews, start(17) - 1, [], day(20))).toEqual([]);
  });

  test("what was good stays away", () => {
    expect(due([answer("a", 1)], [rated("a", { structure: 4, fit: "not-applicable" })], day(23) * 2)).toEqual([]);
    const [last] = lastRatings([answer("a", 1)], [rated("a", { structure: 5 })]).values();
    expect(last && comesBackAt(last)).toBeNull();
  });

  test("only the last answer counts, and one without a rating waits for it", () => {
    const again = answer("b", 20, { questionId: questionId("q-a") });
    const low = rated("a", { structure: 1 });
    expect(due([again, answer("a", 1)], [low])).toEqual([]);
    expect(due([again, answer("a", 1)], [low, rated("b", { structure: 4 })])).toEqual([]);
    expect(due([again, answer("a", 1)], [low, rated("b", { structure: 1 })])).toEqual(["q-a"]);
  });

  test("follow-ups and running takes play no part", () => {
    const low = rated("a", { structure: 1 });
    expect(due([answer("a", 1, { kind: "follow-up" })], [low])).toEqual([]);
    expect(due([answer("a", 1, { status: "recording" })], [low])).toEqual([]);
  });
});

test("days are those of the calendar", () => {
  expect(daysBetween(day(14, 23), day(23, 1))).toBe(9);
  expect(daysBetween(day(14, 1), day(14, 23))).toBe(0);
});
