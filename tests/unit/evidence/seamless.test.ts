import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Frames } from "../../../src/domain/evidence/frames.ts";
import { Seamless } from "../../../src/domain/evidence/seamless.ts";

const RATE = 1000;
const block = (startSeconds: number, values: readonly number[]) => ({
  startSeconds,
  sampleRate: RATE,
  samples: Float32Array.from(values),
});

function seamless(blocks: readonly ReturnType<typeof block>[]): readonly Float32Array[] {
  const stream = new Seamless();
  return blocks.flatMap((each) => [...stream.add(each)]);
}

const joined = (parts: readonly Float32Array[]) => parts.flatMap((part) => [...part]);
const ones = (length: number) => Array.from({ length }, () => 1);

describe("one unbroken sound", () => {
  test("blocks that follow each other, give or take a few milliseconds, are simply joined", () => {
    expect(joined(seamless([block(-0.007, ones(20)), block(0.018, [2, 3]), block(0.031, [4])]))).toEqual([
      ...ones(20),
      2,
      3,
      4,
    ]);
  });

  test("a hole and a late start become silence", () => {
    const found = joined(seamless([block(0.02, [1]), block(0.05, [2])]));
    expect(found).toHaveLength(51);
    expect([found[19], found[20], found[21], found[49], found[50]]).toEqual([0, 1, 0, 0, 2]);
  });

  test("what overlaps is heard once", () => {
    expect(joined(seamless([block(0, ones(30)), block(0.01, [...ones(20), 5, 6]), block(0.005, [7])]))).toEqual([
      ...ones(30),
      5,
      6,
    ]);
  });

  test("a hole of ten minutes takes no memory", () => {
    const parts = seamless([block(0, [1]), block(600, [2])]);
    expect(parts.reduce((longest, { length }) => Math.max(longest, length), 0)).toBe(RATE);
    expect(joined(parts)).toHaveLength(600 * RATE + 1);
  });
});

test("frames hold the whole sound in order; what fills no frame is left", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 99 }))),
      fc.integer({ min: 1, max: 40 }),
      (blocks, size) => {
        const frames = new Frames(size);
        const found = blocks.flatMap((values) =>
          Array.from(frames.add(Float32Array.from(values)), (frame) => [...frame]).flat(),
        );
        const all = blocks.flat();
        expect(found.length % size).toBe(0);
        expect(all.length - found.length).toBeLessThan(size);
        expect(found).toEqual(all.slice(0, found.length));
      },
    ),
  );
});
