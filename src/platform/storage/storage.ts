import type { Result } from "../../domain/result.ts";
import type { BackupStorage } from "./backup-storage.ts";
import type { InterviewId, QuestionId, TakeId } from "../../domain/ids.ts";
import type { DocumentKind } from "../../domain/records/document-kind.ts";
import type {
  CuePoint,
  EndCause,
  InterviewRecord,
  NotebookRecord,
  ProfileRecord,
  ReviewRecord,
  SettingsRecord,
  TakeRecord,
  WebmHead,
} from "../../domain/records/records.ts";

export type StorageFailure =
  /** The disk or the browser's share of it is full. What was acknowledged before stays. */
  | { readonly type: "storage-full" }
  /** Any other refusal of the browser; `name` is its error name, for the report. */
  | { readonly type: "storage-failed"; readonly name: string };

/** One piece of a running take. */
export interface NewChunk {
  readonly seq: number;
  /** Start of the piece in the take. */
  readonly startMs: number;
  /** Of its first byte in the recorder's stream. */
  readonly offset: number;
  /** Offset in the stream up to which the elements of WebM are whole at its end; null where that is not known, and for mp4. */
  readonly wholeEnd: number | null;
  readonly blob: Blob;
  readonly cues: readonly CuePoint[];
  /** Running totals, written to the take's row in the same transaction. */
  readonly durationMs: number;
  readonly mediaEndMs: number;
  /** Present once the head of a WebM stream is known. */
  readonly webmHead: WebmHead | null;
}

/** Where a chunk belongs in its take; the fields are those of `NewChunk`. `offset` is null in takes of the first version. */
export interface ChunkPlace extends Pick<NewChunk, "seq" | "startMs" | "wholeEnd"> {
  readonly offset: number | null;
}

/** What playing or exporting a take needs: the bytes in order (file-backed, not in memory) and the index beside them. */
export interface TakeMedia {
  readonly take: TakeRecord;
  /** Those that can be read. */
  readonly chunks: readonly Blob[];
  /** Where each of `chunks` belongs; a number that is left out is a chunk that is lost. */
  readonly places: readonly ChunkPlace[];
  readonly cues: readonly CuePoint[];
  /** What stands in front of the first fragment of an mp4 take; null for webm, and where it is not known or lost. */
  readonly mp4Head: Uint8Array | null;
}

export interface TakeEnd {
  readonly endCause: EndCause;
  readonly durationMs: number;
  readonly durationIsSure: boolean;
  readonly mediaEndMs: number;
}

/**
 * Everything the person keeps. All writes of the origin go through one queue: never two readwrite transactions in flight,
 * because a browser killed during overlapping ones can come back with an empty database. A write is acknowledged when its
 * transaction has completed.
 */
export interface Storage extends BackupStorage {
  /** "disk": survives the page. "memory": the browser refuses to keep anything here; all of it goes with the tab. */
  readonly kind: "disk" | "memory";

  /** Writes the row of a take that starts now (status "recording"), with strict durability. */
  beginTake(take: TakeRecord): Promise<Result<void, StorageFailure>>;
  /** Writes a chunk and the take's running totals in one transaction. */
  appendChunk(id: TakeId, chunk: NewChunk): Promise<Result<void, StorageFailure>>;
  /** Closes the take as "complete", with strict durability. */
  finishTake(id: TakeId, end: TakeEnd): Promise<Result<TakeRecord, StorageFailure>>;
  /** Removes a take at once, with its chunks, review and thumbnail (used for "start over" before anything was kept). */
  discardTake(id: TakeId): Promise<Result<void, StorageFailure>>;
  /** Turns every row left in "recording" into "recovered" (or removes it where it has no chunk). Call only when no tab records. */
  recoverTakes(): Promise<readonly TakeRecord[]>;

  take(id: TakeId): Promise<TakeRecord | null>;
  /** All takes that are not marked as deleted, newest first. */
  takes(): Promise<readonly TakeRecord[]>;
  /** How many rows of takes cannot be read (damaged, or of a newer version). Every list leaves them out; they are never removed. */
  damagedTakes(): Promise<number>;
  /**
   * How many reviews, interviews and kept documents, with the profile and the notebook, cannot be read (damaged, or of a newer
   * version). Every list leaves them out; they are never written over.
   */
  damagedRecords(): Promise<number>;
  takesOfQuestion(id: QuestionId): Promise<readonly TakeRecord[]>;
  takesOfInterview(id: InterviewId): Promise<readonly TakeRecord[]>;
  /** `known`: an earlier answer for the same take; only the chunks after it are read. */
  media(id: TakeId, known?: TakeMedia | null): Promise<TakeMedia | null>;
  /** Marks as deleted; `restoreTakes` undoes it until `purgeTakes` frees the space. */
  deleteTakes(ids: readonly TakeId[], at: number): Promise<Result<void, StorageFailure>>;
  restoreTakes(ids: readonly TakeId[]): Promise<Result<void, StorageFailure>>;
  /** Really removes takes marked as deleted at or before `before`, of those in `only` where it is given. Returns the bytes freed. */
  purgeTakes(before: number, only?: readonly TakeId[]): Promise<number>;

  thumbnail(id: TakeId): Promise<Blob | null>;
  thumbnails(ids: readonly TakeId[]): Promise<ReadonlyMap<TakeId, Blob>>;
  /** Where the take is gone nothing is written, which is no failure. */
  saveThumbnail(id: TakeId, jpeg: Blob): Promise<Result<void, StorageFailure>>;

  saveInterview(interview: InterviewRecord): Promise<Result<void, StorageFailure>>;
  interview(id: InterviewId): Promise<InterviewRecord | null>;
  /** Newest first. */
  interviews(): Promise<readonly InterviewRecord[]>;

  saveReview(review: ReviewRecord): Promise<Result<void, StorageFailure>>;
  /**
   * Applies `change` to what is stored, in one transaction: another tab may be reviewing the same take. One that cannot be read
   * is never written over: the failure is named "UnreadableError". Where the take is gone nothing is written, and that is none.
   */
  changeReview(
    id: TakeId,
    change: (stored: ReviewRecord | null) => ReviewRecord,
  ): Promise<Result<void, StorageFailure>>;
  review(id: TakeId): Promise<ReviewRecord | null>;
  reviews(): Promise<readonly ReviewRecord[]>;

  settings(): Promise<SettingsRecord>;
  /** Those of a newer version are never written over: the failure is named "UnreadableError". */
  saveSettings(settings: SettingsRecord): Promise<Result<void, StorageFailure>>;

  /** What the person said applies to them; the empty profile before. */
  profile(): Promise<ProfileRecord>;
  /** One that cannot be read is never written over: the failure is named "UnreadableError". */
  saveProfile(profile: ProfileRecord): Promise<Result<void, StorageFailure>>;

  /** Stars and own points; the empty notebook before. */
  notebook(): Promise<NotebookRecord>;
  /**
   * Applies `change` to what is stored, in one transaction: another tab may have noted something meanwhile. One that cannot be
   * read is never written over: the failure is named "UnreadableError".
   */
  changeNotebook(change: (stored: NotebookRecord) => NotebookRecord): Promise<Result<void, StorageFailure>>;

  /** Texts of the bank files that the person added, as they were read; the parser is the reader's. Key: bank id. */
  bankTexts(): Promise<ReadonlyMap<string, string>>;
  saveBank(id: string, text: string): Promise<Result<void, StorageFailure>>;
  /**
   * Applies `change` to the stored text, in one transaction; null: there is none, and null removes. What cannot be read is never
   * written over: the failure is named "UnreadableError".
   */
  changeBank(
    id: string,
    change: (stored: string | null) => Result<string | null, { readonly type: "unreadable" }>,
  ): Promise<Result<void, StorageFailure>>;
  removeBank(id: string): Promise<Result<void, StorageFailure>>;

  /** The document of this kind and id; null where there is none or it cannot be read. */
  document<T>(kind: DocumentKind<T>, id: string): Promise<T | null>;
  /** All readable documents of a kind, by id. */
  documents<T>(kind: DocumentKind<T>): Promise<readonly T[]>;
  /**
   * Applies `change` to what is stored, in one transaction: another tab may have written meanwhile. Null removes. A document
   * that is there and cannot be read is never written over: the failure is named "UnreadableError". One of `KINDS_OF_TAKES` is
   * not written where its take is gone, which is no failure.
   */
  changeDocument<T>(
    kind: DocumentKind<T>,
    id: string,
    change: (stored: T | null) => T | null,
  ): Promise<Result<void, StorageFailure>>;
  /** `changeDocument` for several of a kind in one transaction, by id: all of them change, or none. */
  changeDocuments<T>(
    kind: DocumentKind<T>,
    changes: ReadonlyMap<string, (stored: T | null) => T | null>,
  ): Promise<Result<void, StorageFailure>>;

  /** Erases everything: the database's content, OPFS, local storage of this origin. Not undoable. */
  eraseAll(): Promise<Result<void, StorageFailure>>;

  /** Called after any write, in this tab or another; returns how to stop listening. */
  subscribe(listener: () => void): () => void;
}

export interface StorageSpace {
  readonly usedBytes: number;
  /** Null where the browser does not tell. */
  readonly quotaBytes: number | null;
}

/** What the browser says about the room that is left and whether it may drop it. */
export interface StorageRoom {
  space(): Promise<StorageSpace | null>;
  /** "unknown" where the browser does not tell. */
  persistence(): Promise<"persistent" | "best-effort" | "unknown">;
  /** Asks the browser to keep the data; may show its own prompt. */
  requestPersistence(): Promise<"persistent" | "best-effort" | "unknown">;
}
