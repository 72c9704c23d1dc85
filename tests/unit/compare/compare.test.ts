import fc from "fast-check";
import { expect, test } from "vitest";
import { alignTakes, canAlignAtFirstWord } from "../../../src/domain/compare/alignment.ts";
import { measuresOf, noteDifferences, ratingDifferences } from "../../../src/domain/compare/differences.ts";
import type { EvidenceRecord } from "../../../src/domain/evidence/evidence.ts";
import { takeId } from "../../../src/domain/ids.ts";
import { newReview } from "../../support/records.ts";

const timed = fc.record({
  lengthMs: fc.integer({ min: 1, max: 600_000 }),
  firstWordMs: fc.option(fc.integer({ min: 0, max: 60_000 })),
});

test("however two takes are aligned, both lie whole on the axis, and their first words on its zero", () => {
  fc.assert(
    fc.property(timed, timed, fc.constantFrom("start", "first-word"), (a, b, alignment) => {
      const { spanMs, offsetsMs, zeroMs } = alignTakes(alignment, [a, b]);
      expect(Math.min(...offsetsMs)).toBe(0);
      expect(spanMs).toBe(Math.max(offsetsMs[0] + a.lengthMs, offsetsMs[1] + b.lengthMs));
      if (alignment === "first-word" && canAlignAtFirstWord([a, b]))
        expect([offsetsMs[0] + (a.firstWordMs ?? 0), offsetsMs[1] + (b.firstWordMs ?? 0)]).toEqual([zeroMs, zeroMs]);
      else expect([...offsetsMs, zeroMs]).toEqual([0, 0, 0]);
    }),
  );
});

test("ratings differ blind by blind; what is rated once or by another rubric has no change", () => {
  const blind = (structure: 2 | 3) => ({ ratings: { structure }, skipped: false, at: 1 }) as const;
  const before = newReview("a", { ratings: { structure: 5, fit: 3 }, blind: blind(2) });
  const after = newReview("b", { ratings: { structure: 1, "eye-contact": 4 }, blind: blind(3) });
  const changes = (a = before, b = after) =>
    ratingDifferences([a, b]).map(({ criterion, ratings, change }) => [criterion, ...ratings, change]);
  expect(changes()).toEqual([
    ["structure", 2, 3, 1],
    ["fit", 3, null, null],
    ["eye-contact", null, 4, null],
  ]);
  expect(changes({ ...before, rubricVersion: 0 })[0]).toEqual(["structure", 2, 3, null]);
});

test("notes are counted by what they are about", () => {
  const note = (tag: "gap" | "pace", id: string) => ({ id, atMs: 1, tag, text: "x" });
  const before = newReview("a", { notes: [note("gap", "1"), note("gap", "2")] });
  expect(noteDifferences([before, null])).toEqual([{ tag: "gap", counts: [2, 0] }]);
});

test("pauses under 1.5 s are not counted; without evidence nothing is known but the length", () => {
  const evidence: EvidenceRecord = {
    v: 1,
    takeId: takeId("a"),
    measuredAt: 0,
    soundMs: 10_000,
    waveform: null,
    speech: {
      found: true,
      method: "silero",
      speech: [
        { startMs: 400, endMs: 2_000 },
        { startMs: 3_400, endMs: 4_000 },
        { startMs: 6_000, endMs: 9_000 },
      ],
    },
  };
  expect(measuresOf({ durationMs: 10_000 }, evidence)).toMatchObject({
    firstWordMs: 400,
    pauses: [{ startMs: 4_000, endMs: 6_000 }],
    longestPauseMs: 2_000,
  });
  const silent: EvidenceRecord = { ...evidence, speech: { found: false, why: "silent" } };
  const unknown = { lengthMs: 10_000, firstWordMs: null, pauses: null, longestPauseMs: null };
  expect(measuresOf({ durationMs: 10_000 }, silent)).toEqual(unknown);
  expect(measuresOf({ durationMs: 10_000 }, null)).toEqual(unknown);
});
