import { NO_BACKUPS, type RestoreJournal } from "../../domain/backup/backup-memory.ts";
import type { StoredDocument } from "../../domain/records/document-kind.ts";
import type { InterviewId, TakeId } from "../../domain/ids.ts";
import type {
  InterviewRecord,
  NotebookRecord,
  ProfileRecord,
  ReviewRecord,
  SettingsRecord,
  TakeRecord,
} from "../../domain/records/records.ts";
import { KINDS_OF_TAKES } from "../../domain/records/kinds-of-takes.ts";
import { fail, type Result } from "../../domain/result.ts";
import type { BackupStorage, TakePiece } from "./backup-storage.ts";

interface MemoryParts {
  readonly takes: Map<TakeId, TakeRecord>;
  readonly chunks: Map<TakeId, readonly TakePiece[]>;
  readonly thumbnails: Map<TakeId, Blob>;
  readonly interviews: Map<InterviewId, InterviewRecord>;
  readonly reviews: Map<TakeId, ReviewRecord>;
  readonly banks: Map<string, string>;
  /** Null: as before the person said anything. */
  readonly saveProfile: (profile: ProfileRecord | null) => void;
  readonly saveNotebook: (notebook: NotebookRecord | null) => void;
  readonly saveSettings: (settings: SettingsRecord) => void;
  readonly documents: {
    readonly stored: () => readonly StoredDocument[];
    readonly put: (document: StoredDocument) => void;
    readonly remove: (kind: string, id: string) => void;
    readonly forget: () => void;
  };
  readonly written: <T>(value: T) => Result<T, never>;
}

/** Backup and restore of what goes with the tab. `forget` belongs to erasing everything. */
export function memoryBackup(parts: MemoryParts): BackupStorage & { readonly forget: () => void } {
  const { takes, chunks, thumbnails, interviews, reviews, banks, saveProfile, saveNotebook, saveSettings, documents } =
    parts;
  const { written } = parts;
  let memory = NO_BACKUPS;
  let journal: RestoreJournal | null = null;

  return {
    async pieces(id) {
      const take = takes.get(id);
      return take === undefined ? null : { take, pieces: chunks.get(id) ?? [] };
    },

    storedDocuments: async (kinds) => documents.stored().filter(({ kind }) => kinds.includes(kind)),

    backupMemory: async () => memory,
    async saveBackupMemory(change) {
      memory = { ...memory, ...change };
      return written(undefined);
    },

    restoreJournal: async () => journal,
    async beginRestore(begun, records) {
      if (begun.mode === "replace") {
        for (const map of [takes, chunks, thumbnails, interviews, reviews, banks]) map.clear();
        documents.forget();
        saveProfile(null);
        saveNotebook(null);
      }
      for (const interview of records.interviews) interviews.set(interview.id, interview);
      for (const review of records.reviews) reviews.set(review.takeId, review);
      for (const { id, text } of records.banks) banks.set(id, text);
      for (const document of records.documents) documents.put(document);
      if (records.settings !== null) saveSettings(records.settings);
      if (records.profile !== null) saveProfile(records.profile);
      if (records.notebook !== null) saveNotebook(records.notebook);
      journal = begun;
      return written(undefined);
    },
    async restoreTake({ take, pieces, review, thumbnail }, after, signal) {
      if (signal.aborted) return fail({ type: "storage-failed", name: "AbortError" });
      takes.set(take.id, take);
      chunks.set(take.id, pieces);
      for (const kind of KINDS_OF_TAKES) documents.remove(kind, take.id);
      if (review !== null) reviews.set(take.id, review);
      if (thumbnail !== null) thumbnails.set(take.id, thumbnail);
      journal = after;
      return written(undefined);
    },
    async endRestore(report) {
      memory = { ...memory, lastRestore: report };
      journal = null;
      return written(undefined);
    },

    forget() {
      memory = NO_BACKUPS;
      journal = null;
    },
  };
}
