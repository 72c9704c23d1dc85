import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openCode } from "../../../src/domain/interview/open-code.ts";
import { parseBank, type Bank } from "../../../src/domain/questions/bank.ts";
import { datesFor, asksForDates } from "../../../src/domain/timeline/dates-for.ts";
import { drillLength, planDrill, questionsAbout } from "../../../src/domain/timeline/drill.ts";
import { stripOf } from "../../../src/domain/timeline/strip.ts";
import { findHoles } from "../../../src/domain/timeline/spans.ts";
import { emptyTimeline, type VisaCard } from "../../../src/domain/timeline/timeline.ts";
import { rulesFor, secondsToSay, VISA_QUESTION, visaAnswer } from "../../../src/domain/timeline/visa-answer.ts";
import { anEntry, clinic, gap, internship, path, school, stepThree } from "../../support/timeline.ts";

const bankOf = (id: string): Bank => {
  const parsed = parseBank(readFileSync(`question-banks/${id}.json`, "utf8"));
  if (!parsed.ok) throw new Error(parsed.failure.type);
  return parsed.value;
};
const img = bankOf("img");
const defaults = { readAloud: false, selfView: "shown" } as const;

describe("the dates for a question", () => {
  test("on a gap: the whole path without exams, by start", () => {
    expect(datesFor(path, { topics: ["gap"], appliesTo: ["gap"] })).toEqual([school, internship, gap, clinic]);
  });

  test("on attempts: the exams; on a hobby: none", () => {
    expect(datesFor(path, { topics: ["attempts"], appliesTo: [] })).toEqual([stepThree]);
    expect(datesFor(path, { topics: ["hobbies"], appliesTo: [] })).toEqual([]);
    expect(asksForDates({ topics: ["hobbies"], appliesTo: [] })).toBe(false);
    expect(asksForDates({ topics: ["dates"], appliesTo: [] })).toBe(true);
  });
});

describe("the drill", () => {
  test("asks about a gap and nothing else, and its length is told", () => {
    const ids = questionsAbout("gap", [img]).map(({ id }) => id);
    const plan = planDrill("gap", [img], 7, defaults);
    expect(plan?.prompts).toHaveLength(4);
    expect(plan?.prompts.every(({ questionId }) => ids.includes(questionId))).toBe(true);
    expect(drillLength("gap", [img])).toEqual({ count: 4, seconds: 620 });
  });

  test("its code asks the very same questions elsewhere", () => {
    const plan = planDrill("attempt", [img], 11, defaults);
    const opened = openCode(plan?.code ?? "", [img, bankOf("common")]);
    expect(opened).toMatchObject({ ok: true, value: { prompts: plan?.prompts } });
  });

  test("there is none where no bank asks", () => {
    expect(planDrill("gap", [], 1, defaults)).toBeNull();
    expect(planDrill("clinical-work", [img], 1, defaults)).toBeNull();
    expect(drillLength("other", [img])).toEqual({ count: 0, seconds: 0 });
  });
});

describe("the visa answer", () => {
  const card: VisaCard = {
    need: "either",
    status: "I am in Lahore",
    certificate: { state: "done", month: "2025-09" },
    stepThree: { state: "done", month: "2026-02" },
    timing: "Either can be ready by July 1.",
  };

  test("says need, status, papers and timing in twenty seconds", () => {
    const answer = visaAnswer(card) ?? "";
    expect(answer).toBe(
      "I need a visa, J-1 or H-1B. I am in Lahore. My ECFMG certificate is issued and Step 3 is passed. Either can be ready by July 1.",
    );
    expect(secondsToSay(answer)).toBeLessThanOrEqual(20);
  });

  test("says nothing that was not entered", () => {
    expect(visaAnswer(emptyTimeline().visa)).toBeNull();
    expect(visaAnswer({ ...emptyTimeline().visa, need: "j-1" })).toBe("I need a J-1 visa.");
  });

  test("gives the month of what is still to come", () => {
    const expected = { state: "expected", month: "2027-02" } as const;
    expect(visaAnswer({ ...card, status: "", timing: "", stepThree: expected })).toBe(
      "I need a visa, J-1 or H-1B. My ECFMG certificate is issued. Step 3 is planned for February 2027.",
    );
  });

  test("a J-1 is not asked about Step 3", () => {
    const never = { state: "not-planned", month: null } as const;
    expect(visaAnswer({ ...card, need: "j-1", status: "", timing: "", stepThree: never })).not.toContain("Step 3");
    expect(rulesFor("j-1").every(({ id }) => id.startsWith("j1"))).toBe(true);
    expect(rulesFor("either")).toHaveLength(4);
    expect(rulesFor("not-needed")).toEqual([]);
  });

  test("its question is in the bank", () => {
    expect(img.questions.some(({ id }) => id === VISA_QUESTION)).toBe(true);
  });
});

describe("the strip", () => {
  test("keeps every block inside and none on another", () => {
    const twice = anEntry("twice", "clinical-work", "2025-08..2026-01");
    const entries = [...path, twice];
    const strip = stripOf(entries, findHoles(entries, "2026-11"), [], "2026-11");
    expect(strip?.lines.map(({ lane }) => lane)).toEqual(["school", "clinical", "clinical", "exams"]);
    for (const { blocks } of strip?.lines ?? []) {
      let end = 0;
      for (const { start, length } of blocks) {
        expect(start).toBeGreaterThanOrEqual(end - 0.001);
        end = start + length;
        expect(end).toBeLessThanOrEqual(100);
      }
    }
  });

  test("there is none of nothing", () => expect(stripOf([], [], [], "2026-11")).toBeNull());
});
