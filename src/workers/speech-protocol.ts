import type { SpeechFound, Waveform } from "../domain/evidence/evidence.ts";

/** What the page asks, once; to cancel it ends the worker. */
export interface SpeechRequest {
  /** A playable file. */
  readonly media: Blob;
  /** About; progress is told by it. */
  readonly durationMs: number;
  /** False where pieces of the take are lost: nothing can then be said of its pauses. */
  readonly isWhole: boolean;
}

/** What can be said of a sound; `EvidenceRecord` tells what the fields mean. */
export interface SoundMeasured {
  readonly soundMs: number;
  readonly waveform: Waveform | null;
  readonly speech: SpeechFound;
}

/** In this order: progress and once the waveform in between, "measured" last. A worker that fails ends with an error event. */
export type SpeechAnswer =
  /** 0 to 1. */
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "waveform"; readonly waveform: Waveform }
  | { readonly type: "measured"; readonly measured: SoundMeasured };
