import type { Bank } from "../questions/bank.ts";
import { drawQuestions, freshSeed, type Candidate } from "../questions/draw.ts";
import type { Prompt } from "../records/records.ts";
import { encodeSessionCode } from "./session-code.ts";
import type { InterviewForm } from "./form.ts";
import { normalizeForm } from "./presets.ts";

/** The time a follow-up gets. */
export const FOLLOW_UP_MS = 60_000;

export interface InterviewPlan {
  readonly form: InterviewForm;
  readonly code: string;
  readonly prompts: readonly Prompt[];
}

/**
 * Draws the questions of an interview and writes its code. `prompts` is empty where the choice leaves no question, and
 * shorter than `form.count` where it leaves fewer.
 */
export function planInterview(wanted: InterviewForm, banks: readonly Bank[], seed: number): InterviewPlan {
  const form = normalizeForm(wanted);
  return {
    form,
    code: encodeSessionCode(form, banks, seed),
    prompts: drawQuestions(form, banks, seed).map((candidate) => promptOf(candidate, form)),
  };
}

/** The same for a draw that is not from a code: of the seeds from `seed` on, one that asks what was not asked before. */
export function planFresh(
  wanted: InterviewForm,
  banks: readonly Bank[],
  seed: number,
  asked: ReadonlySet<string>,
): InterviewPlan {
  const form = normalizeForm(wanted);
  return planInterview(form, banks, freshSeed(form, banks, seed, asked));
}

/** The question as this form asks it. */
export function promptOf({ bank, question }: Candidate, form: Pick<InterviewForm, "prepare" | "answer">): Prompt {
  const prepare = form.prepare === "as-written" ? question.prepSeconds : form.prepare;
  const answer = form.answer === "as-written" ? question.answerSeconds : form.answer;
  const followUp = question.followUps.find(({ when }) => when === "good") ?? question.followUps[0];
  return {
    questionId: question.id,
    bankId: bank.id,
    bankVersion: bank.version,
    text: question.text,
    prepareMs: prepare * 1000,
    answerMs: answer * 1000,
    criteria: question.criteria,
    followUp: followUp?.text ?? null,
    scenario: null,
  };
}
