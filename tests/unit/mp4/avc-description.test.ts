import fc from "fast-check";
import { expect, test } from "vitest";
import { isSoundAvcDescription, mendAvcDescription } from "../../../src/domain/mp4/avc-description.ts";

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

/** As Firefox 153 and Chromium 156 wrote them, for 320x180 and 640x480. */
const FIREFOX = bytes("0164000d03010019676764000dacd941419f9e10000003001001e84800f14299600100066868ebecb22c");
const CHROMIUM = bytes("01640c1effe1001367640c1eac191a80a03da6e021a020f08846a001000468ce3c80fdf8f800");

test("a parameter set whose first byte stands twice is mended", () => {
  expect(isSoundAvcDescription(FIREFOX)).toBe(false);
  const mended = mendAvcDescription(FIREFOX);
  expect(mended).toEqual(bytes("0164000d03e100186764000dacd941419f9e10000003001001e84800f142996001000568ebecb22c"));
  expect(isSoundAvcDescription(mended)).toBe(true);
});

test("a sound description stays as it is, with what follows its sets", () => {
  expect(isSoundAvcDescription(CHROMIUM)).toBe(true);
  expect(mendAvcDescription(CHROMIUM)).toBe(CHROMIUM);
});

test("a description that is cut short is not sound, and left alone", () => {
  for (let length = 0; length < FIREFOX.length; length += 1) {
    const cut = FIREFOX.subarray(0, length);
    expect(isSoundAvcDescription(cut)).toBe(false);
    expect(mendAvcDescription(cut)).toBe(cut);
  }
});

test("whatever the bytes, nothing throws, and mending twice is mending once", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (any) => {
      const once = mendAvcDescription(any);
      if (isSoundAvcDescription(once)) expect(mendAvcDescription(once)).toEqual(once);
    }),
  );
});
