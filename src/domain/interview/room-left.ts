import type { Prompt } from "../records/records.ts";
import { answersThatFit } from "../takes/room-for-answers.ts";
import { answerLimits } from "./answer-clock.ts";
import type { SessionRules } from "./session-machine.ts";

export interface RoomLeft {
  /** About how many more answers fit: of usual length as Practice says it; of these, where not all of them do. */
  readonly fits: number;
  readonly leftBytes: number;
  /** What the questions that are still to come need at most. */
  readonly neededBytes: number;
  readonly questionsLeft: number;
}

/**
 * How many of these answers `leftBytes` hold, if each goes on until recording stops by itself: with extended time, and past a
 * soft limit. While an answer runs it is kept twice. Null where nothing is to come.
 */
export function roomLeft(
  coming: readonly Prompt[],
  { extendedTime, limit }: Pick<SessionRules, "extendedTime" | "limit">,
  bytesPerSecond: number,
  leftBytes: number,
): RoomLeft | null {
  if (coming.length === 0) return null;
  const sizes = coming.map(
    ({ answerMs }) => ((answerLimits(answerMs, extendedTime, limit).capMs ?? answerMs) / 1000) * bytesPerSecond,
  );
  const neededBytes = neededFor(sizes);
  let ofThese = 0;
  while (ofThese < sizes.length && neededFor(sizes.slice(0, ofThese + 1)) <= leftBytes) ofThese++;
  const fits = ofThese < sizes.length ? ofThese : Math.max(ofThese, answersThatFit(leftBytes, bytesPerSecond));
  return { fits, leftBytes, neededBytes, questionsLeft: coming.length };
}

/** All of them, and the copy of the longest. */
const neededFor = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + size, 0) + Math.max(0, ...sizes);
