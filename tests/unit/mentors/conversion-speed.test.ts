import { expect, test } from "vitest";
import { expectedMs, openConversionSpeed, restMs, withMeasure } from "../../../src/domain/mentors/conversion-speed.ts";

const SOUND = { makes: "sound" } as const;
const PICTURE = { makes: "picture", shortSide: 480, videoBitsPerSecond: 500_000 } as const;

test("nothing is promised before this device has made one", () => {
  expect(expectedMs(null, PICTURE, 120_000)).toBeNull();
  const known = withMeasure(null, { rung: SOUND, mediaMs: 120_000, tookMs: 6_000 });
  expect(known).toEqual({ v: 1, sound: 20, picture: null });
  expect(expectedMs(known, PICTURE, 120_000)).toBeNull();
  expect(expectedMs(known, SOUND, 60_000)).toBe(3_000);
});

test("the last measure counts, and one of no time teaches nothing", () => {
  const known = withMeasure(null, { rung: PICTURE, mediaMs: 120_000, tookMs: 24_000 });
  expect(withMeasure(known, { rung: PICTURE, mediaMs: 60_000, tookMs: 60_000 }).picture).toBe(1);
  expect(withMeasure(known, { rung: PICTURE, mediaMs: 60_000, tookMs: 0 })).toEqual(known);
  expect(openConversionSpeed(withMeasure(null, { rung: PICTURE, mediaMs: 1, tookMs: 1e9 })).ok).toBe(true);
});

test("what is left follows from the pace so far, once there is one", () => {
  expect(restMs(0.5, 1_000)).toBeNull();
  expect(restMs(0, 10_000)).toBeNull();
  expect(restMs(0.25, 5_000)).toBe(15_000);
  expect(restMs(1, 5_000)).toBe(0);
});
