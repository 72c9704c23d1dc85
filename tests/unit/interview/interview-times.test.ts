import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formMs, promptsMs, recordedMs, spansOf } from "../../../src/domain/interview/interview-times.ts";
import { presetForm } from "../../../src/domain/interview/presets.ts";
import { planFresh, planInterview } from "../../../src/domain/interview/plan.ts";
import { parseBank } from "../../../src/domain/questions/bank.ts";
import type { Prompt } from "../../../src/domain/records/records.ts";
import { newInterview } from "../../support/records.ts";

const room = { readAloud: false, selfView: "shown" } as const;
const minutes = (ms: number) => ms / 60_000;
const [prompt] = newInterview("i").prompts as [Prompt];
const asked = (...answerMs: number[]) => answerMs.map((ms) => ({ ...prompt, answerMs: ms }));

describe("how long a form takes, before its questions are drawn", () => {
  test.each([
    ["one-question", 4],
    ["warm-up", 15],
    ["img-focus", 20],
    ["full-interview", 25],
  ] as const)("%s: about %i minutes", (id, expected) => {
    expect(minutes(formMs(presetForm(id, room), 1))).toBe(expected);
  });

  test("preparation counts", () => {
    expect(minutes(formMs({ count: 4, prepare: 30, answer: 180 }, 1))).toBe(20);
  });
});

describe("how long these very questions take", () => {
  test("their own times count, and extended time stretches them but not what is around", () => {
    expect(minutes(promptsMs(asked(60_000), 1))).toBe(3);
    expect(minutes(promptsMs(asked(60_000), 2))).toBe(4);
    expect(minutes(promptsMs(asked(60_000, 120_000), 1))).toBe(6);
    expect(minutes(promptsMs(asked(300_000, 300_000), 1))).toBe(15);
    expect(promptsMs(asked(60_000), "no-limit")).toBe(promptsMs(asked(60_000), 1));
  });

  const parsed = parseBank(readFileSync(new URL("../../../question-banks/common.json", import.meta.url), "utf8"));
  if (!parsed.ok) throw new Error("the common bank does not parse");
  const common = parsed.value;

  test("a preset takes as long as it promised: most draws of the real banks say the same", () => {
    const form = presetForm("warm-up", room);
    const draws = Array.from({ length: 200 }, (_, seed) => promptsMs(planInterview(form, [common], seed).prompts, 1));
    expect(draws.filter((ms) => ms === formMs(form, 1)).length).toBeGreaterThan(190);
    const one = presetForm("one-question", room);
    const first = planFresh(one, [common], 7, new Set()).prompts;
    expect(promptsMs(first, 1)).toBe(formMs(one, 1));
  });

  test("spans go from the shortest to the longest; without a limit there is no answer time", () => {
    expect(spansOf(asked(60_000, 150_000), 1).answer).toEqual({ fromMs: 60_000, toMs: 150_000 });
    expect(spansOf(asked(60_000), "no-limit").answer).toBeNull();
    expect(spansOf([], 1)).toEqual({ prepare: { fromMs: 0, toMs: 0 }, answer: { fromMs: 0, toMs: 0 } });
  });

  test("what is recorded is the answers alone", () => {
    expect(recordedMs(asked(60_000, 120_000), 1.5)).toBe(270_000);
    expect(recordedMs(asked(60_000), "no-limit")).toBe(60_000);
  });
});
