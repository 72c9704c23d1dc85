import type { InterviewForm } from "./form.ts";

const CHECK_SECONDS = 60;
/** Hearing and reading the question, and looking at the saved answer before going on. */
const AROUND_ANSWER_SECONDS = 50;
/** Used while the banks are not loaded: what the questions that presets draw from give in the mean. */
const TYPICAL_ANSWER_SECONDS = 100;

/** Seconds a form takes, the device check included, if every answer uses its time. `written`: mean times of the banks, in seconds. */
export function interviewSeconds(
  form: Pick<InterviewForm, "count" | "prepare" | "answer">,
  written: { readonly prepare: number; readonly answer: number } = { prepare: 0, answer: TYPICAL_ANSWER_SECONDS },
): number {
  const prepare = form.prepare === "as-written" ? written.prepare : form.prepare;
  const answer = form.answer === "as-written" ? written.answer : form.answer;
  return CHECK_SECONDS + form.count * (AROUND_ANSWER_SECONDS + prepare + answer);
}
