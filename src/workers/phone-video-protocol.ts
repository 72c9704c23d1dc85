import type { Rung } from "../domain/mentors/video-size.ts";
import type { Result } from "../domain/result.ts";

/** What the page asks, once; to cancel it ends the worker. */
export type PhoneVideoRequest =
  /** Whether this browser can write H.264 (where there is a picture) and AAC at all. */
  | { readonly type: "can-make"; readonly hasVideo: boolean }
  | {
      readonly type: "make";
      /** A playable take. */
      readonly media: Blob;
      readonly hasVideo: boolean;
      /** The first whose file fits is given back. */
      readonly rungs: readonly [Rung, ...Rung[]];
      readonly maxBytes: number;
    };

/** Why there is no file. */
export type MakeFailure =
  /** The take cannot be read or decoded. */
  | { readonly type: "take-unreadable" }
  /** This browser writes no H.264 or no AAC. */
  | { readonly type: "cannot-make" }
  /** A file was written, and its beginning or end does not play. */
  | { readonly type: "made-unplayable" }
  /** Even the smallest came out larger than the channel takes. */
  | { readonly type: "made-too-large" }
  /** No room in memory. */
  | { readonly type: "no-room" }
  /** Anything else; `name` is the error's name, for the report. */
  | { readonly type: "make-failed"; readonly name: string };

export interface MadeFile {
  /** mp4, or m4a for sound alone. */
  readonly file: Blob;
  readonly rung: Rung;
}

/** "can-make" is answered with "can", "make" with progress and then "made". A worker that breaks ends with an error event. */
export type PhoneVideoAnswer =
  | { readonly type: "can"; readonly can: boolean }
  /** 0 to 1, of the rung that is being made; begins anew where the one before came out too large. */
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "made"; readonly made: Result<MadeFile, MakeFailure> };
