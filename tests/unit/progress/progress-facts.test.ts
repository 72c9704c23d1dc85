import fc from "fast-check";
import { expect, test } from "vitest";
import { questionId, takeId } from "../../../src/domain/ids.ts";
import { answerLengths } from "../../../src/domain/progress/answer-lengths.ts";
import { changeLedger } from "../../../src/domain/progress/change-ledger.ts";
import { practiceWeeks } from "../../../src/domain/progress/practice-weeks.ts";
import { ratedTakes } from "../../../src/domain/progress/rated-takes.ts";
import { ratingsCsv } from "../../../src/domain/progress/ratings-csv.ts";
import { neverPracticed, topicCoverage } from "../../../src/domain/progress/topic-coverage.ts";
import { parseCsv } from "../../../src/domain/questions/csv.ts";
import { emptyProfile } from "../../../src/domain/questions/profile.ts";
import type { ReviewRecord, TakeRecord } from "../../../src/domain/records/records.ts";
import { aQuestion } from "../../support/questions.ts";
import { newReview, newTake } from "../../support/records.ts";

const DAY = 86_400_000;
const NOW = new Date(2026, 10, 25, 2).getTime();

const take = (id: string, fields: Partial<TakeRecord> = {}) =>
  newTake(id, { status: "complete", durationMs: 60_000, createdAt: NOW, ...fields });

test("weeks begin on the day that is asked for, hold every day once, and the last holds today", () => {
  const monday = new Date(2026, 10, 23).getTime();
  const takes = [take("a"), take("b", { createdAt: monday - 1 }), take("c", { createdAt: monday - 2 })];
  const weeks = practiceWeeks(takes, NOW, 3, 1);
  expect(weeks.map(({ takes: count, days }) => [count, days])).toEqual([
    [0, 0],
    [2, 1],
    [1, 1],
  ]);
  expect(weeks.at(-1)?.startsAt).toBe(monday);
});

test("whatever the day and the beginning of the week, no take of the weeks is lost", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.array(fc.integer({ min: 0, max: 21 })), (firstDay, ages) => {
      const takes = ages.map((days, index) => take(`t${index}`, { createdAt: NOW - days * DAY }));
      const weeks = practiceWeeks(takes, NOW, 5, firstDay);
      expect(weeks.reduce((sum, week) => sum + week.takes, 0)).toBe(takes.length);
    }),
  );
});

test("a length is held against its own limit; under five answers there is no middle one", () => {
  const takes = [
    take("a", { durationMs: 72_000, limitMs: 90_000 }),
    take("b", { durationMs: 160_000, limitMs: 120_000 }),
    take("c", { limitMs: null }),
  ];
  expect(answerLengths(takes)).toMatchObject({
    shortestMs: 72_000,
    longestMs: 160_000,
    limitsMs: [90_000, 120_000],
    within: 1,
    medianMs: null,
  });
  const five = [1, 2, 3, 4, 5].map((minutes) => take(`t${minutes}`, { durationMs: minutes * 60_000 }));
  expect(answerLengths(five)?.medianMs).toBe(180_000);
  expect(answerLengths([take("c", { limitMs: null })])).toBeNull();
});

const ledger = (takes: readonly TakeRecord[], reviews: readonly ReviewRecord[]) =>
  changeLedger(takes, ratedTakes(takes, reviews)).map(({ text, outcome }) => [text, outcome]);

test("a change happened, was tried without a word on it, or waits for the next take of its question", () => {
  const other = { questionId: questionId("other"), questionText: "Another" };
  const takes = [
    take("a", { createdAt: 1 }),
    take("b", { createdAt: 2 }),
    take("c", { createdAt: 3 }),
    take("d", { createdAt: 4, ...other }),
  ];
  const earlier = { takeId: takeId("a"), text: "Dates first", happened: "yes" as const };
  const reviews = [
    newReview("a", { oneChange: "Dates first" }),
    newReview("b", { oneChange: " Stop earlier ", earlierChange: earlier }),
    newReview("d", { oneChange: "Name the program" }),
  ];
  expect(ledger(takes, reviews)).toEqual([
    ["Name the program", "not-tried"],
    ["Stop earlier", "not-said"],
    ["Dates first", "yes"],
  ]);
});

test("what happened stays in the ledger when the take that asked for it is deleted", () => {
  const review = newReview("b", {
    oneChange: "",
    earlierChange: { takeId: takeId("gone"), text: "Dates first", happened: "partly" },
  });
  expect(ledger([take("b")], [review])).toEqual([["Dates first", "partly"]]);
});

test("topics that apply to the person come first, the never practiced before the others", () => {
  const questions = [
    aQuestion("img-visa", { topics: ["visa"], appliesTo: ["visa"] }),
    aQuestion("img-gap", { topics: ["gap"], appliesTo: ["gap"] }),
    aQuestion("common-team", { topics: ["teamwork"] }),
    aQuestion("common-goals", { topics: ["goals"] }),
  ];
  const takes = [
    take("a", { questionId: questionId("common-team") }),
    take("b", { questionId: questionId("no-bank-has-it") }),
    take("c", { questionId: questionId("common-team"), kind: "follow-up" }),
  ];
  const profile = { ...emptyProfile(), visa: "j-1" as const };
  expect(topicCoverage(takes, questions, profile, NOW)).toEqual({
    topics: [
      { topic: "visa", answers: 0, isPersonal: true },
      { topic: "teamwork", answers: 1, isPersonal: false },
    ],
    untouched: ["goals"],
    unknown: 1,
  });
  expect(neverPracticed(takes, questions, profile, NOW).map(({ id }) => id)).toEqual(["img-visa"]);
});

test("the file has a row for each take and criterion, blind and later, and no cell is a formula", () => {
  const takes = [take("a", { questionText: '=HYPERLINK("x")' })];
  const review = newReview("a", {
    ratings: { structure: 3, fit: "not-applicable" },
    blind: { ratings: { structure: 2 }, skipped: false, at: 1 },
    pins: { structure: 33_000 },
  });
  const csv = ratingsCsv(ratedTakes(takes, [review]), {
    columns: ["When", "Question", "Kind", "Criterion", "Blind", "Later", "Moment", "Rubric", "Take"],
    criterion: (id) => id,
    notApplicable: "does not apply",
    kind: (kind) => kind,
  });
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  const [, ...rows] = parseCsv(csv);
  expect(rows.map((row) => row.slice(3, 8))).toEqual([
    ["structure", "2", "3", "33.0", "1"],
    ["fit", "", "does not apply", "", "1"],
  ]);
});
