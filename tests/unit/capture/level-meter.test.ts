import { expect, it } from "vitest";
import { rmsDbfs } from "../../../src/platform/capture/level-meter.ts";

it("measures a full sine as -3 dB, half of it as -9, and silence as none", () => {
  const sine = (peak: number) => Float32Array.from({ length: 4800 }, (_, i) => peak * Math.sin((2 * Math.PI * i) / 48));
  expect(rmsDbfs(sine(1))).toBeCloseTo(-3.01, 1);
  expect(rmsDbfs(sine(0.5))).toBeCloseTo(-9.03, 1);
  expect(rmsDbfs(new Float32Array(2400).fill(1))).toBeCloseTo(0, 5);
  expect(rmsDbfs(new Float32Array(2400))).toBe(-Infinity);
});
