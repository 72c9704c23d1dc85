import type { BackupMemory, RestoreJournal, RestoreReport } from "../../domain/backup/backup-memory.ts";
import type { RestoredRecords } from "../../domain/backup/restore-plan.ts";
import type { TakeId } from "../../domain/ids.ts";
import type { StoredDocument } from "../../domain/records/document-kind.ts";
import type { CuePoint, ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import type { Result } from "../../domain/result.ts";
import type { ChunkPlace, StorageFailure } from "./storage.ts";

/** One piece of a take with its bytes, which are read when they are used. */
export interface TakePiece extends ChunkPlace {
  readonly blob: Blob;
  readonly cues: readonly CuePoint[];
}

/** A take as it lies in storage. */
export interface TakePieces {
  readonly take: TakeRecord;
  /** In order; those that cannot be read are left out. */
  readonly pieces: readonly TakePiece[];
}

/** A take that comes from a backup. */
export interface RestoredTake extends TakePieces {
  readonly review: ReviewRecord | null;
  readonly thumbnail: Blob | null;
}

/** The part of storage that backups are made from and restored to. Writes go through the queue of all others. */
export interface BackupStorage {
  /** Null where there is no such take. */
  pieces(id: TakeId): Promise<TakePieces | null>;

  /** The documents of these kinds as they lie in storage, readable or not. */
  storedDocuments(kinds: readonly string[]): Promise<readonly StoredDocument[]>;

  backupMemory(): Promise<BackupMemory>;
  /** What is not named stays. */
  saveBackupMemory(change: Partial<Omit<BackupMemory, "v">>): Promise<Result<void, StorageFailure>>;

  /** Of a restore that has begun and not ended; null: there is none. */
  restoreJournal(): Promise<RestoreJournal | null>;
  /**
   * Begins a restore in one transaction: where its mode is "replace", takes, interviews, reviews, thumbnails, banks, profile,
   * notebook and documents are erased; the records and the journal are written.
   */
  beginRestore(journal: RestoreJournal, records: RestoredRecords): Promise<Result<void, StorageFailure>>;
  /**
   * Writes a take with all that hangs on it, over whatever has its id; what was measured in that goes. Its row and `journal` come last and together: until
   * then nobody sees it. What was written of it is removed when it fails or `signal` is aborted (a "storage-failed" named
   * "AbortError").
   */
  restoreTake(
    restored: RestoredTake,
    journal: RestoreJournal,
    signal: AbortSignal,
  ): Promise<Result<void, StorageFailure>>;
  /** Ends the restore, done or not: the journal goes and the report stays. Pieces of a take that was not completed go too. */
  endRestore(report: RestoreReport): Promise<Result<void, StorageFailure>>;
}
