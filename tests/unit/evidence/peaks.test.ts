import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PeakCollector, PEAKS_PER_SECOND, SILENT_BELOW } from "../../../src/domain/evidence/peaks.ts";

const RATE = 48_000;
const PER_PEAK = RATE / PEAKS_PER_SECOND;

function peaksOf(add: (peaks: PeakCollector) => void): number[] {
  const peaks = new PeakCollector();
  add(peaks);
  return [...peaks.waveform.peaks];
}

describe("the outline of a sound", () => {
  test("is the highest amplitude of each part, either side of 0, and at most full scale", () => {
    const samples = new Float32Array(3 * PER_PEAK);
    samples.set([0.2, -0.5], 10);
    samples[PER_PEAK] = 0.1;
    samples[3 * PER_PEAK - 1] = -1.7;
    expect(peaksOf((peaks) => peaks.add(samples, RATE, 0))).toEqual([128, 26, 255]);
  });

  test("has what comes later where it belongs, nothing where nothing was, and nothing of before the start", () => {
    const loud = new Float32Array(PER_PEAK).fill(1);
    expect(peaksOf((peaks) => peaks.add(loud, RATE, 2 / PEAKS_PER_SECOND))).toEqual([0, 0, 255]);
    expect(peaksOf((peaks) => peaks.add(loud, RATE, -0.015))).toEqual([255]);
    expect(peaksOf((peaks) => peaks.add(loud, RATE, -5))).toEqual([]);
  });

  test("tells a muted microphone from a quiet room", () => {
    const peaks = new PeakCollector();
    peaks.add(new Float32Array(100).fill(0.0001), RATE, 0);
    expect(peaks.loudest).toBeLessThan(SILENT_BELOW);
    peaks.add(Float32Array.of(-0.004), RATE, 0);
    expect(peaks.loudest).toBeCloseTo(0.004);
  });

  test("does not depend on the blocks that the sound comes in", () => {
    const sound = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 3000 });
    fc.assert(
      fc.property(
        sound,
        fc.integer({ min: 1, max: 700 }),
        fc.constantFrom(8000, 16_000, 22_050),
        (values, size, rate) => {
          const samples = Float32Array.from(values);
          const inBlocks = peaksOf((peaks) => {
            for (let at = 0; at < samples.length; at += size)
              peaks.add(samples.subarray(at, at + size), rate, at / rate);
          });
          expect(inBlocks).toEqual(peaksOf((peaks) => peaks.add(samples, rate, 0)));
        },
      ),
    );
  });
});
