import type { TakeId } from "../ids.ts";

/** A stretch of a take. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** How speech was told from the rest: by the Silero network, or by loudness alone where the network cannot run. */
export const SPEECH_METHODS = ["silero", "energy"] as const;
export type SpeechMethod = (typeof SPEECH_METHODS)[number];

/** Why nothing can be said of the sound. */
export const CANNOT_TELL = ["no-sound", "silent", "unreadable"] as const;
export type CannotTell = (typeof CANNOT_TELL)[number];

/** Where somebody speaks, in order and without overlap. Everything said of speech and pauses follows from it. */
export type SpeechFound =
  | { readonly found: true; readonly method: SpeechMethod; readonly speech: readonly Stretch[] }
  | { readonly found: false; readonly why: CannotTell };

/** The outline of the sound: the highest amplitude of every part, 0 to 255 for 0 to full scale. */
export interface Waveform {
  /** How many values stand for one second. */
  readonly perSecond: number;
  readonly peaks: Uint8Array;
}

/** What was measured in a take, once; kept as a document of its own. Evidence, never a grade. */
export interface EvidenceRecord {
  readonly v: 1;
  readonly takeId: TakeId;
  readonly measuredAt: number;
  /** Length of the sound that was looked at, in ms. */
  readonly soundMs: number;
  /** Null where the sound cannot be read. */
  readonly waveform: Waveform | null;
  readonly speech: SpeechFound;
}
