import type { Bank } from "../questions/bank.ts";
import { drawQuestions, freshSeed, type AnswerableQuestion, type Candidate } from "../questions/draw.ts";
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
  const answer = form.answer === "as-written" ? question.answerSeconds : form.answer;
  return {
    questionId: question.id,
    bankId: bank.id,
    bankVersion: bank.version,
    answerMs: answer * 1000,
    criteria: question.criteria,
    ...(question.kind === "station" ? stationParts(question) : questionParts(question, form)),
  };
}

/** Whether there is a scenario to read before the task. */
export const isStation = ({ scenario }: Pick<Prompt, "scenario">): boolean => scenario !== null;

type KindParts = Pick<Prompt, "text" | "prepareMs" | "followUp" | "scenario">;
type Station = Extract<AnswerableQuestion, { kind: "station" }>;

/** Whatever the form says, a station is read for as long as it is written to be: it cannot be answered unread. */
const stationParts = ({ task, scenario, readSeconds, probes }: Station): KindParts => ({
  text: task,
  prepareMs: readSeconds * 1000,
  followUp: probes[0] ?? null,
  scenario,
});

function questionParts(
  question: Exclude<AnswerableQuestion, Station>,
  { prepare }: Pick<InterviewForm, "prepare">,
): KindParts {
  const followUp = question.followUps.find(({ when }) => when === "good") ?? question.followUps[0];
  return {
    text: question.text,
    prepareMs: (prepare === "as-written" ? question.prepSeconds : prepare) * 1000,
    followUp: followUp?.text ?? null,
    scenario: null,
  };
}
