import { expect, test } from "vitest";
import { roomLeft } from "../../../src/domain/interview/room-left.ts";
import { newInterview } from "../../support/records.ts";

const [question] = newInterview("i").prompts;
if (!question) throw new Error("no question");
const two = [question, question];
const BYTES_PER_SECOND = 1000;
const left = (bytes: number, rules: Partial<Parameters<typeof roomLeft>[1]> = {}) =>
  roomLeft(two, { extendedTime: 1, limit: "hard", ...rules }, BYTES_PER_SECOND, bytes);

test("two answers of two minutes need their time, and that of the copy of the one that runs", () => {
  expect(left(360_000)).toMatchObject({ neededBytes: 360_000, questionsLeft: 2, fits: 3 });
  expect(left(359_999)).toMatchObject({ fits: 1 });
  expect(left(239_999)).toMatchObject({ fits: 0 });
});

test.each([
  ["a soft limit may be passed by a minute", { limit: "soft" }, 540_000],
  ["extended time stretches it", { extendedTime: 1.5 }, 540_000],
  ["without a limit the usual time counts", { extendedTime: "no-limit" }, 360_000],
] as const)("%s", (_name, rules, neededBytes) => {
  expect(left(0, rules)).toMatchObject({ neededBytes });
});

test("nothing to come needs nothing", () => {
  expect(roomLeft([], { extendedTime: 1, limit: "soft" }, BYTES_PER_SECOND, 1)).toBeNull();
});
