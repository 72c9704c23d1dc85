import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Resampler } from "../../../src/domain/evidence/resampler.ts";

const tone = (hertz: number, rate: number, length: number) =>
  Float32Array.from({ length }, (_, index) => Math.sin((2 * Math.PI * hertz * index) / rate));

function resample(samples: Float32Array, from: number, to: number, blockSize = samples.length): Float32Array {
  const resampler = new Resampler(from, to);
  const parts: number[] = [];
  for (let at = 0; at < samples.length; at += blockSize)
    parts.push(...resampler.add(samples.subarray(at, at + blockSize)));
  return Float32Array.from([...parts, ...resampler.end()]);
}

const strongest = (samples: Float32Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

describe.each([48_000, 44_100, 22_050, 16_000, 8000])("from %i Hz to 16,000", (rate) => {
  test("a tone stays the same tone, at the same place", () => {
    const found = resample(tone(1000, rate, rate / 5), rate, 16_000);
    const truth = tone(1000, 16_000, 3200);
    expect(Math.abs(found.length - 3200)).toBeLessThanOrEqual(1);
    const off = found.map((sample, index) => sample - (truth[index] ?? 0));
    // Before and after the sound the filter finds silence.
    expect(strongest(off.subarray(100, 3100))).toBeLessThan(0.01);
  });
});

test("what 16,000 Hz cannot hold does not come back as another tone", () => {
  const found = resample(tone(11_000, 48_000, 9600), 48_000, 16_000);
  expect(strongest(found.subarray(100, 3100))).toBeLessThan(0.01);
});

test("blocks of any length give the same sound", () => {
  const sound = tone(300, 44_100, 2000);
  const whole = resample(sound, 44_100, 16_000);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2500 }), (blockSize) => {
      expect(resample(sound, 44_100, 16_000, blockSize)).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

test("no sound gives no sound", () => {
  expect(resample(new Float32Array(), 48_000, 16_000)).toHaveLength(0);
});
