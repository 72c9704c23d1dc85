import { describe, expect, test } from "vitest";
import { questionId } from "../../../src/domain/ids.ts";
import type { TakeRecord } from "../../../src/domain/records/records.ts";
import { bytesOf, LARGEST_COUNT, suggestFreeSpace } from "../../../src/domain/takes/free-space.ts";
import { newReview, newTake } from "../../support/records.ts";

const DAY = 86_400_000;
const NOW = 1_790_000_000_000;

const take = (id: string, daysAgo: number, fields: Partial<TakeRecord> = {}) =>
  newTake(id, { status: "complete", createdAt: NOW - daysAgo * DAY, sizeBytes: 1_000_000, ...fields });
const rated = (id: string) =>
  newReview(id, { ratings: { "answers-question": 3, structure: 2, fit: "not-applicable" } });
const other = questionId("img-other");

const suggest = (takes: readonly TakeRecord[], reviews = [] as ReturnType<typeof rated>[], olderThanDays = 30) => {
  const found = suggestFreeSpace({ takes, reviews, olderThanDays, now: NOW });
  return {
    replaced: found.replaced.map(({ id }) => id),
    old: found.old.map(({ id }) => id),
    largest: found.largest.map(({ id }) => id),
  };
};

describe("suggestFreeSpace", () => {
  test("the newest take of a question is neither replaced nor old, however old it is", () => {
    const found = suggest([
      take("only", 400),
      take("a", 90, { questionId: other }),
      take("b", 80, { questionId: other }),
    ]);
    expect(found.old).toEqual(["a"]);
    expect(found.replaced).toEqual([]);
  });

  test("replaced are those that were rated on every criterion and answered again", () => {
    const takes = [take("rated", 5), take("half", 4), take("unrated", 3), take("newest", 1)];
    const half = newReview("half", { ratings: { structure: 2 } });
    expect(suggest(takes, [rated("rated"), half, rated("newest")]).replaced).toEqual(["rated"]);
  });

  test("old begins at the day that is asked for", () => {
    const takes = [take("a", 31), take("b", 30), take("c", 29.9), take("newest", 1)];
    expect(suggest(takes).old).toEqual(["b", "a"]);
    expect(suggest(takes, [], 14).old).toEqual(["c", "b", "a"]);
  });

  test("a follow-up is a question of its own", () => {
    const takes = [take("answer", 90), take("more", 80, { kind: "follow-up", questionText: "Who else?" })];
    expect(suggest(takes).old).toEqual([]);
  });

  test("the largest come largest first, and only so many", () => {
    const takes = Array.from({ length: 9 }, (_, index) => take(`t${index}`, index, { sizeBytes: index * 1000 }));
    const { largest } = suggest(takes);
    expect(largest).toHaveLength(LARGEST_COUNT);
    expect(largest.slice(0, 2)).toEqual(["t8", "t7"]);
  });

  test("a take that is recorded now is never suggested", () => {
    const takes = [take("running", 90, { status: "recording", sizeBytes: 9e9 }), take("newest", 1)];
    expect(suggest(takes, [rated("running")])).toEqual({ replaced: [], old: [], largest: ["newest"] });
  });

  test("what several weigh together", () => {
    expect(bytesOf([take("a", 1), take("b", 2)])).toBe(2_000_000);
    expect(bytesOf([])).toBe(0);
  });
});
