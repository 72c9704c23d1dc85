import type { Capture } from "../../platform/capture/capture.ts";

/** Below this a microphone gives room noise at best. */
const QUIET_DBFS = -55;
/** Below the last bit of 16: no microphone in a room is that still. */
const NOTHING_DBFS = -90;
const SILENT_AFTER_MS = 5_000;
const NOTHING_AFTER_MS = 3_000;
/** A headset that changes hands is muted for a moment. */
const MUTED_AFTER_MS = 1_000;

export interface SoundState {
  /** Nothing but room noise for a while. */
  readonly isSilent: boolean;
  /** Muted by a switch or the system, or no signal at all for a while; null: neither. */
  readonly soundTrouble: "muted" | "nothing" | null;
}

/** Notices a microphone that is open and gives nothing. Quiet is not yet trouble: people think before they speak. */
export class SoundWatch {
  #heardAt: number;
  #signalAt: number;
  #openAt: number;

  constructor(nowMs: number) {
    this.#heardAt = nowMs;
    this.#signalAt = nowMs;
    this.#openAt = nowMs;
  }

  /** `capture` is null while nothing is open. Call often. */
  look(capture: Pick<Capture, "levelDbfs" | "isMicrophoneMuted"> | null, nowMs: number): SoundState {
    const levelDbfs = capture?.levelDbfs() ?? null;
    if (levelDbfs === null || levelDbfs > QUIET_DBFS) this.#heardAt = nowMs;
    if (levelDbfs === null || levelDbfs > NOTHING_DBFS) this.#signalAt = nowMs;
    if (!capture?.isMicrophoneMuted()) this.#openAt = nowMs;
    return { isSilent: nowMs - this.#heardAt > SILENT_AFTER_MS, soundTrouble: this.#trouble(nowMs) };
  }

  #trouble(nowMs: number): SoundState["soundTrouble"] {
    if (nowMs - this.#openAt > MUTED_AFTER_MS) return "muted";
    return nowMs - this.#signalAt > NOTHING_AFTER_MS ? "nothing" : null;
  }
}
