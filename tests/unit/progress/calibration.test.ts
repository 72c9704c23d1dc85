import { expect, test } from "vitest";
import { takeId } from "../../../src/domain/ids.ts";
import { calibration } from "../../../src/domain/progress/calibration.ts";
import type { Level, Ratings } from "../../../src/domain/records/records.ts";
import { aReply } from "../../support/feedback.ts";
import { newReview } from "../../support/records.ts";

const blind = (ratings: Ratings) => ({ ratings, skipped: false, at: 1 });
const review = (id: string, own: Level) =>
  newReview(id, { ratings: { structure: 1 }, blind: blind({ structure: own, fit: "not-applicable" }) });
const rated = (id: string, level: Level, reviewer = "Dr. Whitlow") =>
  aReply({
    id: `${reviewer} on ${id}`,
    reviewer,
    ratings: [{ takeId: takeId(id), takeRef: null, criterion: "structure", level }],
  });

test("over, under and the same are counted, and the difference is of the blind ratings, not of later ones", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const own: readonly Level[] = [5, 4, 3, 2, 4];
  const theirs: readonly Level[] = [3, 3, 3, 3, 3];
  const { criteria, takes } = calibration(
    ids.map((id, index) => review(id, own[index] ?? 1)),
    ids.map((id, index) => rated(id, theirs[index] ?? 1)),
  );
  expect(takes).toBe(5);
  expect(criteria).toEqual([{ criterion: "structure", pairs: 5, above: 3, below: 1, same: 1, difference: 0.6 }]);
});

test("under five pairs nothing is claimed", () => {
  const ids = ["a", "b", "c", "d"];
  const { criteria } = calibration(
    ids.map((id) => review(id, 5)),
    ids.map((id) => rated(id, 1)),
  );
  expect(criteria).toMatchObject([{ pairs: 4, difference: null }]);
});

test("what was not rated blind makes no pair, and a criterion that does not apply neither", () => {
  const skipped = newReview("a", { ratings: { structure: 4 }, blind: { ratings: {}, skipped: true, at: 1 } });
  const waiting = newReview("b", { ratings: { structure: 4 }, blind: null });
  const { criteria, moments } = calibration([skipped, waiting, review("c", 3)], [rated("a", 1), rated("b", 1)]);
  expect([criteria, moments]).toEqual([[], []]);
});

test("the three largest disagreements, of two levels at least", () => {
  const { moments } = calibration(
    [review("a", 5), review("b", 5), review("c", 4), review("d", 4), review("e", 3)],
    [rated("a", 3), rated("b", 1), rated("c", 1), rated("d", 2), rated("e", 2)],
  );
  expect(moments.map(({ takeId: id, own, mentor }) => [id, own, mentor])).toEqual([
    ["b", 5, 1],
    ["c", 4, 1],
    ["a", 5, 3],
  ]);
});

test("two mentors of one take are two pairs", () => {
  const { criteria } = calibration([review("a", 4)], [rated("a", 2), rated("a", 5, "Dr. Osei")]);
  expect(criteria).toMatchObject([{ pairs: 2, above: 1, below: 1 }]);
});
