import type { ClockView, TimeMark } from "../../domain/interview/answer-clock.ts";
import type { SessionState } from "../../domain/interview/session-machine.ts";
import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { TakeProgress } from "../../platform/recording/recording.ts";
import type { SoundState } from "./sound-watch.ts";

/** What the room shows. */
export interface RoomSnapshot extends SoundState {
  readonly session: SessionState;
  readonly clock: ClockView | null;
  /** Time into the running answer; null outside one. */
  readonly answeredMs: number | null;
  /** The mark that was passed last; `serial` changes each time so that it is announced once. */
  readonly mark: { readonly mark: TimeMark; readonly serial: number } | null;
  readonly progress: TakeProgress | null;
  readonly speaking: boolean;
  /** The saved or recovered take, ready to play. */
  readonly replay: { readonly take: TakeRecord; readonly url: string } | null;
  /** The one change from the last review of this question. */
  readonly oneChange: string | null;
  /** Takes of this interview so far, oldest first. */
  readonly takes: readonly TakeRecord[];
  /** Which take of its question each is, counted as everywhere: over all interviews. */
  readonly numbers: ReadonlyMap<TakeId, number>;
  /** The take that "start over" put away and that undo brings back. */
  readonly putAway: TakeRecord | null;
}
