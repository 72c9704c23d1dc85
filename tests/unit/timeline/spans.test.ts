import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, monthsFrom } from "../../../src/domain/timeline/month.ts";
import {
  askedSpan,
  findHoles,
  findOverlaps,
  monthsOf,
  sharedSpan,
  spanOf,
} from "../../../src/domain/timeline/spans.ts";
import { ENTRY_KINDS, type TimelineEntry } from "../../../src/domain/timeline/timeline.ts";
import { anEntry, clinic, gap, internship, path, school, stepThree } from "../../support/timeline.ts";

const NOW = "2026-11";

const anyPath = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...ENTRY_KINDS),
      start: fc.integer({ min: 0, max: 150 }),
      months: fc.option(fc.integer({ min: 0, max: 40 })),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ kind, start, months }, place): TimelineEntry => {
      const from = addMonths("2014-01", start);
      return anEntry(`entry ${place}`, kind, "2014-01", { from, to: months === null ? null : addMonths(from, months) });
    }),
  );

const accounts = ({ kind }: TimelineEntry) => kind !== "examination" && kind !== "attempt";
const monthsBetween = (from: string, to: string) =>
  Array.from({ length: monthsFrom(from, to) + 1 }, (_, step) => addMonths(from, step));

describe("holes", () => {
  test("the one month of the drawing", () => {
    expect(findHoles(path, NOW)).toEqual([
      { from: "2024-07", to: "2024-07", months: 1, before: internship, after: gap },
    ]);
  });

  test("what ended leaves the months until now open", () => {
    expect(findHoles([school, anEntry("job", "clinical-work", "2024-07..2026-08")], NOW)).toMatchObject([
      { from: "2026-09", to: NOW, months: 3, before: { id: "job" }, after: null },
    ]);
  });

  test("nobody is asked for the months of school, nor for any before an exam alone", () => {
    expect(findHoles([anEntry("school", "medical-school", "2020-09..")], NOW)).toEqual([]);
    expect(findHoles([stepThree], NOW)).toEqual([]);
    expect(findHoles([], NOW)).toEqual([]);
  });

  test("every asked month is either covered or open, never both", () => {
    fc.assert(
      fc.property(anyPath, (entries) => {
        const asked = askedSpan(entries, NOW);
        const holes = findHoles(entries, NOW);
        if (asked === null) {
          expect(holes).toEqual([]);
          return;
        }
        const spans = entries.filter(accounts).map((entry) => spanOf(entry, NOW));
        for (const month of monthsBetween(asked.from, asked.to)) {
          const inside = ({ from, to }: { from: string; to: string }) => from <= month && month <= to;
          expect([month, holes.filter(inside).length]).toEqual([month, spans.some(inside) ? 0 : 1]);
        }
        for (const { from, to, months } of holes) {
          expect(from >= asked.from && to <= asked.to && months === monthsOf({ from, to })).toBe(true);
        }
      }),
    );
  });
});

describe("overlaps", () => {
  test("the last year of school is named, a change of post is not", () => {
    expect(findOverlaps(path, NOW)).toEqual([
      { from: "2023-07", to: "2024-06", months: 12, first: school, second: internship },
    ]);
    expect(findOverlaps([gap, { ...clinic, from: "2025-05" }], NOW)).toEqual([]);
  });

  test("each is shared by both, each pair comes once, and no order of entry matters", () => {
    fc.assert(
      fc.property(anyPath, (entries) => {
        const found = findOverlaps(entries, NOW);
        for (const { first, second, from, to } of found) {
          expect(first.id).not.toBe(second.id);
          expect(first.from <= second.from).toBe(true);
          expect(sharedSpan(spanOf(first, NOW), spanOf(second, NOW))).toEqual({ from, to });
        }
        const pairs = found.map(({ first, second }) => `${first.id} ${second.id}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(findOverlaps(entries.toReversed(), NOW)).toEqual(found);
      }),
    );
  });
});
