import type { EndCause, InterviewRecord, TakeRecord } from "../records/records.ts";

const BROKEN: ReadonlySet<EndCause> = new Set([
  "camera-lost",
  "microphone-lost",
  "recorder-failed",
  "storage-full",
  "storage-failed",
]);

/** An answer that broke off, and which try at its question it was, from 1. */
export interface CutOff {
  readonly take: TakeRecord;
  readonly attempt: number;
}

/**
 * The newest answer of an interview, if it broke off (its page went away, a device or the disk failed) and the person has not
 * gone on to another question since; null otherwise.
 */
export function findCutOff(
  { position }: Pick<InterviewRecord, "position">,
  takes: readonly TakeRecord[],
): CutOff | null {
  const [take] = takes.toSorted((a, b) => b.createdAt - a.createdAt);
  if (take === undefined || take.promptIndex !== position) return null;
  if (take.status !== "recovered" && !(take.status === "complete" && BROKEN.has(take.endCause))) return null;
  const tries = takes.filter(({ promptIndex, kind }) => promptIndex === position && kind === take.kind);
  return { take, attempt: tries.length };
}
