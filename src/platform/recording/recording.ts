import type { Result } from "../../domain/result.ts";
import type { TakeId } from "../../domain/ids.ts";
import type { EndCause, TakeRecord } from "../../domain/records/records.ts";
import type { StorageFailure } from "../storage/storage.ts";

/** One rung of the codec ladder. */
export interface Codec {
  readonly mimeType: string;
  readonly container: "mp4" | "webm";
  /** Timeslice in milliseconds: 250 for mp4 with picture (a fragment ends only at a key frame), else 1000. */
  readonly timesliceMs: number;
  readonly hasVideo: boolean;
  /** Who writes it: the browser's own recorder, or its encoders where there is no recorder. */
  readonly engine: "media-recorder" | "web-codecs";
}

/** What a recording engine tells while it runs. Chunks come in order and are never empty. */
export interface RecorderEvents {
  readonly onChunk: (blob: Blob, atMs: number) => void;
  /** The engine stopped by itself: a fault, or all tracks ended. */
  readonly onFault: (cause: "recorder-failed") => void;
}

/** A recording engine over a stream. `stop` resolves when the last chunk was delivered. */
export interface Recorder {
  readonly codec: Codec;
  start(): void;
  stop(): Promise<void>;
}

export type RecordFailure =
  | { readonly type: "recorder-unsupported" }
  | { readonly type: "recorder-failed"; readonly name: string }
  /** Another tab of this browser records. */
  | { readonly type: "recording-elsewhere" }
  | StorageFailure;

/** State of a running take, told on every acknowledged chunk. */
export interface TakeProgress {
  readonly savedMs: number;
  readonly savedBytes: number;
}

/** A take that is being recorded and written as it goes. */
export interface RunningTake {
  readonly id: TakeId;
  readonly codec: Codec;
  /**
   * Stops, writes what is left and closes the take. Idempotent: later calls give the same answer. A take whose row could not
   * be closed has status "recording" in the answer; that is tried again.
   */
  stop(cause: EndCause): Promise<Result<TakeRecord, RecordFailure>>;
}

export interface TakeRecorderEvents {
  readonly onProgress: (progress: TakeProgress) => void;
  /** The take ended without being asked; it is closed and holds everything up to then. `take` is null where nothing could be kept. */
  readonly onInterrupted: (cause: EndCause, take: TakeRecord | null) => void;
}

/** The fields of a take's row that the room knows before the first byte. */
export type NewTake = Pick<
  TakeRecord,
  | "id"
  | "interviewId"
  | "questionId"
  | "questionText"
  | "promptIndex"
  | "kind"
  | "criteria"
  | "createdAt"
  | "timeZone"
  | "limitMs"
>;

export interface TakeRecorder {
  /** The codec that would be used, or null where this browser cannot record. */
  codecFor(hasVideo: boolean): Codec | null;
  /** How many lines to ask the camera for, so that this browser's codec keeps up. */
  captureHeight(quality: "standard" | "small"): 480 | 720;
  /** Expected bytes per second at the given quality, for "2 min is about N MB". */
  bytesPerSecond(quality: "standard" | "small", hasVideo: boolean): number;
  start(
    stream: MediaStream,
    quality: "standard" | "small",
    take: NewTake,
    events: TakeRecorderEvents,
  ): Promise<Result<RunningTake, RecordFailure>>;
}
