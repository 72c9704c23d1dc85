import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { questionId } from "../../../src/domain/ids.ts";
import { planAgain } from "../../../src/domain/interview/plan-again.ts";
import { planInterview } from "../../../src/domain/interview/plan.ts";
import { decodeSessionCode } from "../../../src/domain/interview/session-code.ts";
import { parseBank, type Bank } from "../../../src/domain/questions/bank.ts";

const room = { readAloud: false, selfView: "hidden" } as const;
const banks = ["common", "img"].map((id): Bank => {
  const bank = parseBank(readFileSync(new URL(`../../../question-banks/${id}.json`, import.meta.url), "utf8"));
  if (!bank.ok) throw new Error(`the bank ${id} does not parse: ${bank.failure.type}`);
  return bank.value;
});
const answerable = banks.flatMap(({ questions }) =>
  questions.filter(({ kind }) => kind === "question" || kind === "difficult"),
);

describe("planAgain", () => {
  it("asks that question alone, for every question there is, and its code does so elsewhere", () => {
    for (const { id } of answerable) {
      const plan = planAgain(id, banks, room);
      expect(plan?.prompts.map((prompt) => prompt.questionId)).toEqual([id]);
      const decoded = decodeSessionCode(plan?.code ?? "", banks);
      if (!decoded.ok) throw new Error(`the code of ${id} does not decode`);
      const elsewhere = planInterview(decoded.value.form, banks, decoded.value.seed);
      expect(elsewhere.prompts.map((prompt) => prompt.questionId)).toEqual([id]);
    }
  });

  it("is null for a question that no bank holds", () => {
    expect(planAgain(questionId("gone-question"), banks, room)).toBeNull();
  });

  it("keeps how the person likes the room", () => {
    expect(planAgain(questionId(answerable[0]?.id ?? ""), banks, room)?.form).toMatchObject(room);
  });
});
