import { findCutOff } from "../../domain/interview/cut-off.ts";
import { resumePosition } from "../../domain/interview/resume-position.ts";
import {
  resumeCutOff,
  startSession,
  type SavedTake,
  type SessionRules,
  type SessionState,
} from "../../domain/interview/session-machine.ts";
import type { InterviewRecord, TakeRecord } from "../../domain/records/records.ts";

export const savedTake = ({ id, durationMs, sizeBytes, endCause }: TakeRecord): SavedTake => ({
  id,
  durationMs,
  sizeBytes,
  endCause,
});

/** Where somebody who comes in goes on: at an answer that broke off, else at the first question without one. */
export function sessionOf(interview: InterviewRecord, takes: readonly TakeRecord[], rules: SessionRules): SessionState {
  const { prompts } = interview;
  const cutOff = findCutOff(interview, takes);
  if (cutOff === null)
    return startSession(prompts, rules, resumePosition(prompts, new Set(takes.map((take) => take.promptIndex))));
  const { take, attempt } = cutOff;
  return resumeCutOff(prompts, rules, {
    position: take.promptIndex,
    kind: take.kind,
    attempt,
    take: savedTake(take),
  });
}
