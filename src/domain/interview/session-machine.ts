import type { TakeId } from "../ids.ts";
import type { EndCause, ExtendedTime, Prompt } from "../records/records.ts";
import { answerLimits, prepareMsFor } from "./answer-clock.ts";
import type { InterviewForm } from "./form.ts";
import { FOLLOW_UP_MS } from "./plan.ts";

/**
 * The interview as a pure machine: `step(state, event)` gives the next state, or the very same object where the event means
 * nothing there. All times are milliseconds of a clock that only goes forward; the caller starts and stops the recorder.
 *
 *   brief -> asking -> (preparing ->) starting -> answering -> saving -> saved -> asking ... -> done
 *                                          \________ interrupted ______/
 *   cut-off -> brief (the same question, or the next) | done
 */
export interface SessionState {
  readonly prompts: readonly Prompt[];
  readonly rules: SessionRules;
  /** Index of the question that is asked; prompts.length when done. */
  readonly position: number;
  /** What is answered: the question itself, or the follow-up to it. */
  readonly kind: "answer" | "follow-up";
  /** 1 for the first answer to this question in this interview. */
  readonly attempt: number;
  readonly phase: Phase;
}

export interface SessionRules {
  readonly retakes: InterviewForm["retakes"];
  readonly limit: InterviewForm["limit"];
  readonly extendedTime: ExtendedTime;
}

export type Phase =
  | { readonly name: "brief" }
  /** Somebody comes back to an answer that broke off. */
  | { readonly name: "cut-off"; readonly take: SavedTake }
  | { readonly name: "asking" }
  | { readonly name: "preparing"; readonly startedAt: number; readonly endsAt: number }
  /** The recorder is asked to start. */
  | { readonly name: "starting"; readonly limits: Limits }
  | { readonly name: "answering"; readonly startedAt: number; readonly limits: Limits }
  | { readonly name: "saving"; readonly cause: EndCause; readonly elapsedMs: number; readonly limits: Limits }
  | { readonly name: "saved"; readonly take: SavedTake; readonly cause: EndCause; readonly limits: Limits }
  /** The answer ended without being asked. `take` is null where nothing could be kept. */
  | { readonly name: "interrupted"; readonly cause: EndCause; readonly take: SavedTake | null; readonly limits: Limits }
  /** The answer could not begin. */
  | { readonly name: "blocked"; readonly failure: StartFailure; readonly limits: Limits }
  | { readonly name: "done" };

/** Why an answer could not begin; `name` is the browser's name of the error. */
export type StartFailure =
  | { readonly type: "recorder-unsupported" }
  | { readonly type: "recorder-failed"; readonly name: string }
  | { readonly type: "recording-elsewhere" }
  | { readonly type: "storage-full" }
  | { readonly type: "storage-failed"; readonly name: string };

export interface Limits {
  readonly limitMs: number | null;
  readonly capMs: number | null;
}

export interface SavedTake {
  readonly id: TakeId;
  readonly durationMs: number;
  readonly sizeBytes: number;
  readonly endCause: EndCause;
}

export type SessionEvent =
  /** "Looks right, start". */
  | { readonly type: "begin" }
  /** The question was shown, and read aloud where wanted. */
  | { readonly type: "asked"; readonly at: number }
  /** Camera or microphone cannot be opened: the time to prepare waits, and starts anew with "asked". */
  | { readonly type: "wait" }
  | { readonly type: "answer-now" }
  | { readonly type: "tick"; readonly at: number }
  | { readonly type: "recording-started"; readonly at: number }
  | { readonly type: "recording-blocked"; readonly failure: StartFailure }
  | { readonly type: "finish"; readonly at: number; readonly cause: "finished" | "left" }
  | { readonly type: "take-closed"; readonly take: SavedTake }
  | { readonly type: "interrupted"; readonly cause: EndCause; readonly take: SavedTake | null }
  /** After an interruption: the rest of the time in a new part. */
  | { readonly type: "go-on" }
  /** While answering: the same question from the beginning. The caller closes the running take. */
  | { readonly type: "start-over" }
  /** The same question once more, after a saved, interrupted or cut-off answer. */
  | { readonly type: "retake" }
  | { readonly type: "follow-up" }
  | { readonly type: "next" };

/** `position`: where to go on, for somebody who comes back. */
export const startSession = (prompts: readonly Prompt[], rules: SessionRules, position = 0): SessionState => ({
  prompts,
  rules,
  position,
  kind: "answer",
  attempt: 1,
  phase: position < prompts.length ? { name: "brief" } : { name: "done" },
});

/** For somebody who comes back to an answer that broke off: its question, and which try at it that was. */
export const resumeCutOff = (
  prompts: readonly Prompt[],
  rules: SessionRules,
  at: Pick<SessionState, "position" | "kind" | "attempt"> & { readonly take: SavedTake },
): SessionState => ({
  prompts,
  rules,
  position: at.position,
  kind: at.kind,
  attempt: at.attempt,
  phase: { name: "cut-off", take: at.take },
});

/** The question that is asked now; null when done. */
export const currentPrompt = (state: SessionState): Prompt | null => state.prompts[state.position] ?? null;

/** How many more times this question may be answered. */
export function retakesLeft(state: SessionState): number {
  const allowed = { none: 1, one: 2, any: Number.POSITIVE_INFINITY }[state.rules.retakes];
  return Math.max(0, allowed - state.attempt);
}

export function step(state: SessionState, event: SessionEvent): SessionState {
  const { phase } = state;
  const prompt = currentPrompt(state);
  if (!prompt) return state;
  const to = (next: Phase): SessionState => ({ ...state, phase: next });

  switch (event.type) {
    case "begin":
      return phase.name === "brief" ? to({ name: "asking" }) : state;

    case "asked": {
      if (phase.name !== "asking") return state;
      const prepareMs = state.kind === "follow-up" ? 0 : prepareMsFor(prompt.prepareMs, state.rules.extendedTime);
      return prepareMs > 0 ? to({ name: "preparing", startedAt: event.at, endsAt: event.at + prepareMs }) : state;
    }

    case "wait":
      return phase.name === "preparing" ? to({ name: "asking" }) : state;

    case "answer-now":
      if (phase.name === "blocked") return to({ name: "starting", limits: phase.limits });
      return phase.name === "asking" || phase.name === "preparing" ? to(starting(state, prompt)) : state;

    case "tick":
      if (phase.name === "preparing" && event.at >= phase.endsAt) return to(starting(state, prompt));
      if (phase.name === "answering" && phase.limits.capMs !== null && event.at - phase.startedAt >= phase.limits.capMs)
        return to(saving(phase, event.at, "time-limit"));
      return state;

    case "recording-started":
      return phase.name === "starting" ? to({ name: "answering", startedAt: event.at, limits: phase.limits }) : state;

    case "recording-blocked":
      return phase.name === "starting" ? to({ name: "blocked", failure: event.failure, limits: phase.limits }) : state;

    case "finish":
      return phase.name === "answering" ? to(saving(phase, event.at, event.cause)) : state;

    case "take-closed":
      return phase.name === "saving"
        ? to({ name: "saved", take: event.take, cause: causeOf(event.take, phase.cause), limits: phase.limits })
        : state;

    case "interrupted":
      return phase.name === "starting" || phase.name === "answering" || phase.name === "saving"
        ? to({ name: "interrupted", cause: event.cause, take: event.take, limits: phase.limits })
        : state;

    case "go-on":
      return phase.name === "interrupted" ? to({ name: "starting", limits: rest(phase.limits, phase.take) }) : state;

    case "start-over":
      return phase.name === "answering" && retakesLeft(state) > 0 ? again(state) : state;

    case "retake": {
      // An answer of which nothing was kept was none: it costs no retake.
      if (phase.name === "interrupted" && phase.take === null) return to({ name: "asking" });
      // The devices of somebody who comes back are not open yet.
      if (phase.name === "cut-off") return retakesLeft(state) > 0 ? again(state, { name: "brief" }) : state;
      return (phase.name === "saved" || phase.name === "interrupted") && retakesLeft(state) > 0 ? again(state) : state;
    }

    case "follow-up":
      return phase.name === "saved" && state.kind === "answer" && prompt.followUp !== null
        ? { ...state, kind: "follow-up", attempt: 1, phase: { name: "asking" } }
        : state;

    case "next":
      if (phase.name === "cut-off") return advance(state, { name: "brief" });
      return phase.name === "saved" || phase.name === "interrupted" || phase.name === "blocked"
        ? advance(state)
        : state;
  }
}

const starting = (state: SessionState, prompt: Prompt): Phase => ({
  name: "starting",
  limits: answerLimits(
    state.kind === "follow-up" ? FOLLOW_UP_MS : prompt.answerMs,
    state.rules.extendedTime,
    state.rules.limit,
  ),
});

const saving = (phase: Extract<Phase, { name: "answering" }>, at: number, cause: EndCause): Phase => ({
  name: "saving",
  cause,
  elapsedMs: at - phase.startedAt,
  limits: phase.limits,
});

/** The clock waited with the person: what was not used is still there, at least ten seconds. */
function rest(limits: Limits, take: SavedTake | null): Limits {
  const used = take?.durationMs ?? 0;
  const left = (ms: number | null) => (ms === null ? null : Math.max(10_000, ms - used));
  return { limitMs: left(limits.limitMs), capMs: left(limits.capMs) };
}

// What cut it short at the last moment counts more than that it was asked to stop.
const causeOf = (take: SavedTake, asked: EndCause): EndCause => (take.endCause === "unknown" ? asked : take.endCause);

const again = (state: SessionState, phase: Phase = { name: "asking" }): SessionState => ({
  ...state,
  attempt: state.attempt + 1,
  phase,
});

function advance(state: SessionState, upTo: Phase = { name: "asking" }): SessionState {
  const position = state.position + 1;
  const phase: Phase = position < state.prompts.length ? upTo : { name: "done" };
  return { ...state, position, kind: "answer", attempt: 1, phase };
}
