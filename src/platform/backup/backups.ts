import type { BackupProblem } from "../../domain/backup/backup-problem.ts";
import type { RestoreMode, RestoreReport } from "../../domain/backup/backup-memory.ts";
import type { Result } from "../../domain/result.ts";
import type { StorageFailure } from "../storage/storage.ts";

export type BackupFailure =
  | BackupProblem
  | StorageFailure
  /** The person closed the browser's own question for a place. */
  | { readonly type: "backup-not-started" }
  /** Stopped by the signal. A backup leaves nothing behind; a restore can be gone on with. */
  | { readonly type: "backup-canceled" }
  /** A take runs, in this tab or another. */
  | { readonly type: "recording-elsewhere" }
  /** Another tab makes or restores a backup. */
  | { readonly type: "backup-elsewhere" }
  /** A restore of another backup was interrupted: `fileName` is the one to go on with. */
  | { readonly type: "backup-other"; readonly fileName: string }
  /** Could not be written or read; `name` is the browser's error name. */
  | { readonly type: "backup-failed"; readonly name: string };

export interface BackupProgress {
  /** Takes that are done. */
  readonly takes: number;
  readonly totalTakes: number;
  readonly bytes: number;
  readonly totalBytes: number;
  /** Null while nobody can tell. */
  readonly leftMs: number | null;
}

export interface BackupJob {
  readonly signal: AbortSignal;
  /** A few times a second. */
  readonly onProgress: (progress: BackupProgress) => void;
}

/** A backup that was written. */
export interface WrittenBackup {
  readonly fileName: string;
  readonly takes: number;
  readonly bytes: number;
  /** Takes that were deleted while it was written, or of which nothing could be read. */
  readonly leftOut: number;
}

/** A backup whose every byte was checked. Belongs to the file it was read from. */
export interface CheckedBackup {
  readonly fileName: string;
  readonly createdAt: number;
  readonly takes: number;
  readonly bytes: number;
  readonly reviews: number;
  /** Names of files in it that were changed since; their takes would be left out. */
  readonly damaged: readonly string[];
  /** Records in it that this version cannot use. */
  readonly refused: number;
  /** Takes in it that are not on this device. */
  readonly newTakes: number;
  /** Nothing that could be lost is on this device. */
  readonly isEmptyHere: boolean;
  /** It is the one whose restore was interrupted: to restore it is to go on. */
  readonly resumes: boolean;
}

/** Everything a person keeps, in one file and back. */
export interface Backups {
  /**
   * Writes a backup as a stream to where the person wants it, else to the downloads. What it holds is fixed when it starts.
   * Call it from a press: the browser asks for a place only then. `readme` goes into the file for whoever opens it.
   */
  write(job: BackupJob & { readonly readme: string }): Promise<Result<WrittenBackup, BackupFailure>>;
  /** Reads and checks a file to its last byte. Changes nothing. */
  check(file: File, job: BackupJob): Promise<Result<CheckedBackup, BackupFailure>>;
  /** Restores what was checked, or goes on where an earlier restore of it was interrupted. */
  restore(
    checked: CheckedBackup,
    job: BackupJob & { readonly mode: RestoreMode },
  ): Promise<Result<RestoreReport, BackupFailure>>;
  /** Leaves an interrupted restore as it is; what was restored stays. */
  stopRestore(): Promise<Result<void, BackupFailure>>;
}
