import { describe, expect, test } from "vitest";
import { interviewId } from "../../../src/domain/ids.ts";
import { newInterview } from "../../../src/domain/interview/new-interview.ts";
import { openCode } from "../../../src/domain/interview/open-code.ts";
import { planInterview } from "../../../src/domain/interview/plan.ts";
import { customForm, presetForm } from "../../../src/domain/interview/presets.ts";
import { mayBeSensitive } from "../../../src/domain/interview/sensitive.ts";
import { nextQuestionsOf, partsToHear, sheetOf } from "../../../src/domain/interview/sheet.ts";
import { emptySheetNotes, notesOn, withNotes } from "../../../src/domain/records/sheet-notes.ts";
import { questionId } from "../../../src/domain/ids.ts";
import { aBank, aQuestion, aStation } from "../../support/questions.ts";

const room = { readAloud: true, selfView: "shown" } as const;
const common = aBank(
  "common",
  Array.from({ length: 9 }, (_, index) => aQuestion(`common-${index}`, { prepSeconds: 30 })),
);
const plan = planInterview({ ...presetForm("warm-up", room), prepare: "as-written" }, [common], 7);

describe("the two sides of a code", () => {
  test("whoever types it in any way gets the code, the form and the questions of whoever made it", () => {
    const made = planInterview(presetForm("warm-up", room), [common], 7);
    for (const typed of [made.code, made.code.toLowerCase(), ` ${made.code.replaceAll("-", " ")} `])
      expect(openCode(typed, [common])).toEqual({ ok: true, value: made });
  });

  test("a bank that changed since, or a draw that gives nothing, gives no sheet", () => {
    const made = planInterview(presetForm("warm-up", room), [common], 7);
    expect(openCode(made.code, [{ ...common, version: 2 }])).toMatchObject({
      ok: false,
      failure: { type: "code-bank-differs", wanted: 1, here: 2 },
    });
    const nothing = planInterview({ ...customForm(room), bankIds: ["common"], topics: ["visa"] }, [common], 7);
    expect(openCode(nothing.code, [common])).toEqual({ ok: false, failure: { type: "empty" } });
  });

  test("the sheet holds the questions in the order in which they are asked", () => {
    const sheet = sheetOf(plan, [
      aBank("img", [aQuestion(plan.prompts[0]?.questionId ?? "", { text: "Other?" })]),
      common,
    ]);
    expect(sheet.map(({ question }) => question.text)).toEqual(plan.prompts.map(({ text }) => text));
    expect(sheet).toHaveLength(5);
  });
});

describe("an interview that a person asks", () => {
  const asked = newInterview(interviewId("a"), 1, plan, { askedBy: "person" });

  test("is not read aloud, not prepared, and has no follow-up of the room's", () => {
    expect(asked).toMatchObject({ askedBy: "person", code: plan.code, form: { readAloud: false } });
    for (const { prepareMs, followUp } of asked.prompts)
      expect({ prepareMs, followUp }).toEqual({ prepareMs: 0, followUp: null });
    expect(asked.prompts.map(({ text }) => text)).toEqual(plan.prompts.map(({ text }) => text));
  });

  test("leaves one that the room asks as it was planned", () => {
    expect(newInterview(interviewId("a"), 1, plan)).toMatchObject({ form: plan.form, prompts: plan.prompts });
  });
});

test("a draw is sensitive by what its questions are about, and by the bank they stand in", () => {
  const gap = aBank("img", [aQuestion("one", { topics: ["gap"] }), aQuestion("two", { appliesTo: ["attempts"] })]);
  const prompts = (id: string, bankId: string) => ({
    prompts: [{ ...plan.prompts[0], questionId: questionId(id), bankId }] as typeof plan.prompts,
  });
  expect(mayBeSensitive(prompts("one", "img"), [gap])).toBe(true);
  expect(mayBeSensitive(prompts("two", "img"), [gap])).toBe(true);
  expect(mayBeSensitive(prompts("one", "common"), [gap, aBank("common", [aQuestion("one")])])).toBe(false);
});

test("a question is heard part by part and followed up; a station is probed", () => {
  expect(partsToHear(aQuestion("one"))).toEqual(["situation: Where and when."]);
  expect(nextQuestionsOf(aQuestion("one"))).toEqual([{ when: "good", text: "What changed since?" }]);
  expect(partsToHear(aStation("two"))).toEqual([]);
  expect(nextQuestionsOf(aStation("two")).map(({ text }) => text)).toEqual([
    "What if she cries?",
    "What if she drives?",
  ]);
});

test("notes on one question take the place of earlier ones, and only of those", () => {
  const notes = (id: string, note: string) => ({ questionId: questionId(id), asked: true, heard: [0], note });
  let record = withNotes(emptySheetNotes("CODE"), notes("one", "first"), 1);
  record = withNotes(record, notes("two", "other"), 2);
  record = withNotes(record, notes("one", "second"), 3);
  expect(record.updatedAt).toBe(3);
  expect(notesOn(record, questionId("one")).note).toBe("second");
  expect(notesOn(record, questionId("two")).note).toBe("other");
  expect(notesOn(record, questionId("none"))).toMatchObject({ asked: false, heard: [], note: "" });
});
