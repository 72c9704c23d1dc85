import fc from "fast-check";
import { expect, test } from "vitest";
import { findingOf } from "../../../src/domain/progress/finding.ts";
import { ratedTakes } from "../../../src/domain/progress/rated-takes.ts";
import { middleLevel, ratingSeries } from "../../../src/domain/progress/rating-series.ts";
import type { Level, Ratings, ReviewRecord } from "../../../src/domain/records/records.ts";
import type { CriterionId } from "../../../src/domain/rubric/criteria.ts";
import { newReview, newTake } from "../../support/records.ts";

const DAY = 86_400_000;

/** Takes a day apart, each rated so; what a review says besides goes into `fields`. */
function rated(all: readonly Ratings[], fields: Partial<ReviewRecord> = {}) {
  const takes = all.map((_, day) => newTake(`t${day}`, { status: "complete", createdAt: day * DAY }));
  const reviews = all.map((ratings, day) => newReview(`t${day}`, { ratings, ...fields }));
  return ratedTakes(takes, reviews);
}

const structure = (...levels: readonly Level[]) => rated(levels.map((level) => ({ structure: level })));
const claimOf = (...levels: readonly Level[]) => ratingSeries(structure(...levels))[0]?.claim;

test("under five ratings nothing is claimed but their number", () => {
  expect(claimOf(2, 3, 4, 5)).toEqual({ name: "few", count: 4 });
  expect(findingOf(ratingSeries(structure(1, 2)))).toEqual({ name: "few", lowest: ["structure"], level: 2 });
  const tied = rated([
    { structure: 2, fit: 4, "eye-contact": 4 },
    { structure: 3, fit: 4, "eye-contact": 3 },
  ]);
  expect(findingOf(ratingSeries(tied))).toEqual({ name: "few", lowest: ["structure", "eye-contact"], level: 3 });
});

test("a move needs ten ratings, the last five all above or all below the five before", () => {
  expect(claimOf(2, 2, 1, 2, 2, 3, 3, 4, 3, 3)).toEqual({ name: "moved", from: 2, to: 3, each: 5 });
  expect(claimOf(1, 5, 5, 4, 5, 4, 3, 2, 2, 3, 1)).toEqual({ name: "moved", from: 5, to: 2, each: 5 });
  expect(claimOf(2, 2, 2, 2, 5, 5, 5, 5, 5)).toMatchObject({ name: "typical" });
  expect(claimOf(2, 2, 1, 2, 3, 3, 3, 4, 3, 3)).toEqual({ name: "typical", level: 3, times: 5, of: 10 });
});

test("where nothing moves, a move is hardly ever claimed", () => {
  const unmoved = fc.array(fc.constantFrom<Level>(2, 3, 3, 3, 4), { minLength: 5, maxLength: 12 });
  const claims = fc.sample(unmoved, { numRuns: 3000, seed: 1 }).map((given) => claimOf(...given)?.name);
  expect(claims.filter((name) => name === "moved").length).toBeLessThan(30);
});

test("without a move it says how often the middle level was given, of the last ten", () => {
  expect(claimOf(3, 2, 3, 2, 3)).toEqual({ name: "typical", level: 3, times: 3, of: 5 });
  expect(claimOf(1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3)).toEqual({ name: "typical", level: 3, times: 10, of: 10 });
});

test("the blind rating is the one that counts; a later one stands beside it", () => {
  const [series] = ratingSeries(
    rated([{ structure: 4 }], { blind: { ratings: { structure: 2 }, skipped: false, at: 1 } }),
  );
  expect(series?.latest).toMatchObject({ level: 2, isBlind: true, later: 4 });
});

test("before the evidence is shown every rating is blind", () => {
  expect(ratingSeries(structure(4))[0]?.latest).toMatchObject({ level: 4, isBlind: true, later: null });
});

test("what was left out of the blind rating has only the later one; what does not apply is no point", () => {
  const all = ratingSeries(
    rated([{ structure: 4, fit: "not-applicable" }], { blind: { ratings: {}, skipped: true, at: 1 } }),
  );
  expect(all.map(({ criterion }) => criterion)).toEqual(["structure"]);
  expect(all[0]?.latest).toMatchObject({ level: 4, isBlind: false, later: null });
});

test("ratings by another version of the rubric stay points, and nothing is said from them", () => {
  const [series] = ratingSeries(rated([{ structure: 1 }, { structure: 1 }], { rubricVersion: 0 }));
  expect(series).toMatchObject({ window: [], typical: null, claim: { name: "other-rubric", count: 2 } });
  expect(findingOf(ratingSeries(rated([{ structure: 1 }], { rubricVersion: 0 })))).toEqual({ name: "nothing" });
});

test("the lowest middle level comes first and is the finding, with how often each level was given", () => {
  const days: readonly Ratings[] = [2, 3, 2, 2, 2].map((eye) => ({ structure: 4, "eye-contact": eye as Level }));
  const series = ratingSeries(rated(days));
  expect(series.map(({ criterion }) => criterion)).toEqual(["eye-contact", "structure"]);
  expect(findingOf(series)).toEqual({
    name: "lowest",
    criterion: "eye-contact",
    of: 5,
    given: [
      { level: 2, times: 4 },
      { level: 3, times: 1 },
    ],
  });
});

test("several at the same middle level are named together", () => {
  const series = ratingSeries(rated(Array.from({ length: 5 }, () => ({ structure: 3, fit: 3 }))));
  expect(findingOf(series)).toEqual({ name: "tied", criteria: ["structure", "fit"], level: 3 });
});

test("takes that are gone or still recorded bring no rating", () => {
  const takes = [newTake("running")];
  expect(ratedTakes(takes, [newReview("running"), newReview("deleted")])).toEqual([]);
});

const levels = fc.array(fc.constantFrom<Level>(1, 2, 3, 4, 5), { minLength: 1, maxLength: 40 });
const criteria = fc.constantFrom<CriterionId>("structure", "fit", "eye-contact");

test("the middle level was given, at least half are not above it and at least half not below", () => {
  fc.assert(
    fc.property(levels, (given) => {
      const middle = middleLevel(given) ?? 0;
      expect(given).toContain(middle);
      expect(given.filter((level) => level <= middle).length).toBeGreaterThanOrEqual(given.length / 2);
      expect(given.filter((level) => level >= middle).length).toBeGreaterThanOrEqual(given.length / 2);
    }),
  );
});

test("no level that is said was not given, and no rating gets lost", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          criteria,
          levels.map(([first]) => first ?? 1),
        ),
        { maxLength: 60 },
      ),
      (all) => {
        const series = ratingSeries(rated(all.map(([criterion, level]) => ({ [criterion]: level }))));
        expect(series.reduce((sum, { points }) => sum + points.length, 0)).toBe(all.length);
        for (const { claim, points } of series) {
          const given = points.map(({ level }) => level);
          if (claim.name === "moved") {
            const [before, after] = [given.slice(-10, -5), given.slice(-5)];
            const isUp = claim.to > claim.from;
            expect([before.includes(claim.from), after.includes(claim.to)]).toEqual([true, true]);
            expect(Math.max(...(isUp ? before : after))).toBeLessThan(Math.min(...(isUp ? after : before)));
          }
          if (claim.name === "typical")
            expect(given.filter((level) => level === claim.level).length).toBeGreaterThan(0);
          if (claim.name === "few") expect(points.length).toBeLessThan(5);
        }
      },
    ),
  );
});
