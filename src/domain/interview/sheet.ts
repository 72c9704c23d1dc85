import type { Bank, Question } from "../questions/bank.ts";
import type { Prompt } from "../records/records.ts";
import type { InterviewPlan } from "./plan.ts";

/** One question on the interviewer's sheet: as it is asked, and what its bank knows about it. */
export interface SheetQuestion {
  readonly prompt: Prompt;
  readonly question: Question;
}

/** What the person who asks holds in their hands: the questions of the plan, in its order. */
export function sheetOf({ prompts }: Pick<InterviewPlan, "prompts">, banks: readonly Bank[]): readonly SheetQuestion[] {
  return prompts.flatMap((prompt) => {
    const bank = banks.find(({ id }) => id === prompt.bankId);
    const question = bank?.questions.find(({ id }) => id === prompt.questionId);
    return question === undefined ? [] : [{ prompt, question }];
  });
}

/** The parts of a good answer, each to be ticked when it was heard; empty where the bank lists none. */
export const partsToHear = (question: Question): readonly string[] =>
  question.kind === "question" ? question.shape.parts.map(({ part, content }) => `${part}: ${content}`) : [];

/** What may be asked next; `when` says after which answer, null: after any. */
export interface NextQuestion {
  readonly when: "thin" | "good" | null;
  readonly text: string;
}

/** Follow-ups of a question, or the probes of a station. */
export function nextQuestionsOf(question: Question): readonly NextQuestion[] {
  if (question.kind === "ask") return [];
  if (question.kind === "station") return question.probes.map((text) => ({ when: null, text }));
  return question.followUps;
}
