import type { Result } from "../../domain/result.ts";

/** One file that is handed to the person. */
export interface OutgoingFile {
  /** With its ending. Files of one job may share a name; the second then gets " (2)". */
  readonly name: string;
  /** About; for the progress. */
  readonly sizeBytes: number;
  /** Epoch milliseconds; kept where the way out can keep it. */
  readonly modifiedAt: number;
  /** Its bytes, not held in memory; asked for when its turn comes. Null where they cannot be read. */
  readonly open: () => Promise<Blob | null>;
}

/** "downloads": handed to the browser, which puts them where downloads go. */
export type WayOut = "downloads" | "folder" | "archive";

export interface SaveProgress {
  readonly as: WayOut;
  /** How many files are done. */
  readonly files: number;
  /** Bytes written so far, in all files together. */
  readonly bytes: number;
}

export interface SaveJob {
  /** Name of the archive, where several files leave as one. */
  readonly archiveName: string;
  /** Stops at once and takes back what was written. */
  readonly signal: AbortSignal;
  /** First when the way out is known and nothing is written yet. */
  readonly onProgress: (progress: SaveProgress) => void;
}

export interface SaveReport {
  readonly as: WayOut;
  readonly saved: number;
  /** Left out, because their bytes cannot be read. */
  readonly unreadable: number;
}

export type SaveFailure =
  /** The person closed the browser's own question for a folder. */
  | { readonly type: "save-not-started" }
  /** Stopped by `signal`; nothing is left behind. */
  | { readonly type: "save-canceled" }
  /** No room where it was written. `saved` files are whole; no half one is left. */
  | { readonly type: "save-no-room"; readonly saved: number }
  /** Any other refusal; `name` is the browser's error name. `saved` as above. */
  | { readonly type: "save-failed"; readonly name: string; readonly saved: number };

/** Hands files out of the browser, however many and however large, without holding them in memory. */
export interface FileSaver {
  /**
   * One file goes to the downloads. Several go into a folder that the person picks; where the browser cannot do that, into
   * one archive; where it cannot do that either, to the downloads one after another. Call it from a press: the browser asks
   * for the folder only then.
   */
  save(files: readonly OutgoingFile[], job: SaveJob): Promise<Result<SaveReport, SaveFailure>>;
  /** Removes what an earlier visit made on the way out and could not put away. */
  tidy(): Promise<void>;
}
