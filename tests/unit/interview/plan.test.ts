import { describe, expect, test } from "vitest";
import { isStation, planInterview, promptOf } from "../../../src/domain/interview/plan.ts";
import { customForm } from "../../../src/domain/interview/presets.ts";
import { aBank, aQuestion, aStation } from "../../support/questions.ts";

const room = { readAloud: false, selfView: "shown" } as const;
const stations = aBank("mmi", [aStation("mmi-call"), aStation("mmi-talk"), aStation("mmi-chair")]);
const form = { ...customForm(room), bankIds: ["mmi"], count: 2, openerFirst: false };

describe("a station", () => {
  test("is drawn like any other question, the same by the same seed", () => {
    const { prompts, code } = planInterview(form, [stations], 7);
    expect(prompts).toHaveLength(2);
    expect(prompts.every(isStation)).toBe(true);
    expect(planInterview(form, [stations], 7)).toEqual({ prompts, code, form: expect.anything() });
  });

  test("gives its scenario to read, its task to answer, and its first probe to follow", () => {
    expect(promptOf({ bank: stations, question: aStation("mmi-call") }, form)).toMatchObject({
      text: "Make the call.",
      scenario: "It is night.\n\nThe phone rings.",
      followUp: "What if she cries?",
      answerMs: 480_000,
    });
  });

  test.each([0, 30, "as-written"] as const)("is read for as long as written where the form says %s", (prepare) => {
    const prompt = promptOf({ bank: stations, question: aStation("mmi-call") }, { prepare, answer: 120 });
    expect(prompt).toMatchObject({ prepareMs: 120_000, answerMs: 120_000 });
  });
});

test("any other question has no scenario and the form's time to prepare", () => {
  const bank = aBank("common", [aQuestion("goals")]);
  const [prompt] = planInterview({ ...form, bankIds: ["common"], prepare: 15 }, [bank], 1).prompts;
  expect(prompt).toMatchObject({ text: "Question goals?", scenario: null, prepareMs: 15_000 });
});
