import { answerLimits, prepareMsFor } from "./answer-clock.ts";
import type { InterviewForm } from "./form.ts";
import { interviewSeconds } from "./length.ts";
import type { ExtendedTime, Prompt } from "../records/records.ts";

/** From the shortest to the longest. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

const AS_WRITTEN = { prepare: "as-written", answer: "as-written" } as const;

const MINUTE_MS = 60_000;
const FINE_MINUTES = 10;
const COARSE_STEP = 5;

/** About how long a form takes before its questions are drawn; coarse enough to hold after the draw too. */
export function formMs(form: Pick<InterviewForm, "count" | "prepare" | "answer">, extended: ExtendedTime): number {
  return roughly(stretched(form.count, interviewSeconds(form), extended));
}

/** About how long these very questions take; a single one is known to the minute. */
export function promptsMs(prompts: readonly Prompt[], extended: ExtendedTime): number {
  const count = Math.max(1, prompts.length);
  const mean = (ms: (prompt: Prompt) => number) => prompts.reduce((sum, prompt) => sum + ms(prompt), 0) / count / 1000;
  const written = { prepare: mean(({ prepareMs }) => prepareMs), answer: mean(({ answerMs }) => answerMs) };
  const ms = stretched(prompts.length, interviewSeconds({ count: prompts.length, ...AS_WRITTEN }, written), extended);
  return prompts.length === 1 ? Math.ceil(ms / MINUTE_MS) * MINUTE_MS : roughly(ms);
}

/** Time to prepare and to answer in the room; `answer` is null without a limit. */
export function spansOf(
  prompts: readonly Prompt[],
  extended: ExtendedTime,
): { readonly prepare: Span; readonly answer: Span | null } {
  const limits = prompts.map(({ answerMs }) => answerLimits(answerMs, extended, "hard").limitMs);
  return {
    prepare: spanOf(prompts.map(({ prepareMs }) => prepareMsFor(prepareMs, extended))),
    answer: limits.includes(null) ? null : spanOf(limits.flatMap((ms) => (ms === null ? [] : [ms]))),
  };
}

/** Time on the clock of all answers together: what is recorded if every one uses its time. */
export const recordedMs = (prompts: readonly Prompt[], extended: ExtendedTime): number =>
  prompts.reduce((sum, { answerMs }) => sum + (answerLimits(answerMs, extended, "hard").limitMs ?? answerMs), 0);

// A promise to keep: up to whole minutes, from ten on up to the next five.
function roughly(ms: number): number {
  const minutes = Math.ceil(ms / MINUTE_MS);
  return (minutes < FINE_MINUTES ? minutes : Math.ceil(minutes / COARSE_STEP) * COARSE_STEP) * MINUTE_MS;
}

// Extended time stretches what the clock measures, not the device check and the looking back.
function stretched(count: number, seconds: number, extended: ExtendedTime): number {
  const around = interviewSeconds({ count, ...AS_WRITTEN }, { prepare: 0, answer: 0 });
  const factor = extended === "no-limit" ? 1 : extended;
  return (around + (seconds - around) * factor) * 1000;
}

const spanOf = (all: readonly number[]): Span =>
  all.length === 0 ? { fromMs: 0, toMs: 0 } : { fromMs: Math.min(...all), toMs: Math.max(...all) };
