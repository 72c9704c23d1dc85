import { expect, test } from "vitest";
import { answersThatFit } from "../../../src/domain/takes/room-for-answers.ts";

test.each([
  [-1, 0],
  [0, 0],
  [119, 0],
  [120, 1],
  [120 * 99, 99],
  [120 * 867, 860],
  [120 * 12_999, 12_000],
])("%i free seconds are room for about %i answers", (freeSeconds, answers) => {
  expect(answersThatFit(freeSeconds * 1000, 1000)).toBe(answers);
});
