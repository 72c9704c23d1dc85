import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { CopyFrame } from "../../domain/takes/running-copy.ts";

/** One piece of a running take. */
export interface CopyPiece {
  readonly seq: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly blob: Blob;
}

/** The copy of the take that runs. Nothing of it fails towards the caller: where it cannot be made, there is none. */
export interface RunningCopy {
  /** Adds a piece; returns at once. */
  append(piece: CopyPiece): void;
  /** Lets go of the file when everything given so far is written, and removes it unless it is kept. The first call decides. */
  end(file: "keep" | "remove"): Promise<void>;
}

/** A copy whose page went away before it could remove it. */
export interface LeftCopy {
  readonly id: TakeId;
  /** The row as it was when the take began; null where nothing of this copy can be read. */
  readonly take: TakeRecord | null;
  /** From the start, as often as asked; rejects with the browser's error where the file cannot be read. */
  frames(): AsyncIterable<CopyFrame>;
  remove(): Promise<void>;
}

/**
 * The running take a second time, outside the database: a browser that is killed can come back with the database empty,
 * and has then lost all that was ever written to it.
 */
export interface RunningCopies {
  begin(take: TakeRecord): RunningCopy;
  /** Copies of takes that no longer run; those of a newer version of the app are left out. Call only while no tab records. */
  left(): Promise<readonly LeftCopy[]>;
}

/** For storage that goes with the tab: what it holds must not outlive it. */
export const noCopies: RunningCopies = {
  begin: () => ({ append: () => undefined, end: async () => undefined }),
  left: async () => [],
};
