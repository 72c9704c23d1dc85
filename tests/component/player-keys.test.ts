import { expect, test } from "vitest";
import { pairCommand } from "../../src/features/compare/compare-keys.ts";
import { reviewCommand } from "../../src/features/review/review-keys.ts";
import { partsFor } from "../../src/domain/rubric/structure-marks.ts";

const press = (key: string, code: string, fields: KeyboardEventInit = {}) =>
  reviewCommand(new KeyboardEvent("keydown", { key, code, ...fields }), partsFor([]));
const shift = (key: string, code: string) => press(key, code, { shiftKey: true });

test("a letter is what it writes, wherever it is on the keyboard", () => {
  // AZERTY has A where others have Q.
  expect(shift("A", "KeyQ")).toEqual({ type: "mark", part: "action" });
  expect(shift("Q", "KeyA")).toBeNull();
  // Dvorak has N at the place of L, and a comma at that of W.
  expect(press("n", "KeyL")).toBeNull();
  expect(press("l", "KeyP")).toEqual({ type: "seek-by", ms: 10_000 });
  expect(press("w", "Comma")).toBeNull();
  expect(press(",", "KeyW")).toEqual({ type: "step", frames: -1 });
});

test("in a script without these letters the place counts", () => {
  expect(shift("Ф", "KeyA")).toEqual({ type: "mark", part: "action" });
  expect(press("д", "KeyL")).toEqual({ type: "seek-by", ms: 10_000 });
  expect(press("ю", "Period")).toEqual({ type: "step", frames: 1 });
});

test("beside another take likewise", () => {
  const pair = (key: string, code: string) => pairCommand(new KeyboardEvent("keydown", { key, code }));
  expect(pair("n", "KeyL")).toBeNull();
  expect(pair("x", "KeyB")).toEqual({ type: "hear-other" });
  expect(pair("ч", "KeyX")).toEqual({ type: "hear-other" });
});
