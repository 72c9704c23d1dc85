import type { StoredDocument } from "../records/document-kind.ts";
import type {
  CuePoint,
  InterviewRecord,
  NotebookRecord,
  ProfileRecord,
  ReviewRecord,
  SettingsRecord,
  TakeRecord,
} from "../records/records.ts";
import type { Refusal } from "./backup-problem.ts";
import { stringify } from "./json-bytes.ts";

/** The highest format that this version reads, and the one it writes. */
export const BACKUP_FORMAT = 1;

/** What `app` says in a file of ours. */
export const BACKUP_APP = "second-take";

/** A file in the archive as it must come back. */
export interface BackupFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly crc32: number;
  /** Media type of the bytes. */
  readonly type: string;
}

/** One piece of the recorder's stream, without its bytes. */
export interface BackupPiece {
  readonly seq: number;
  readonly startMs: number;
  readonly sizeBytes: number;
  /** Of its first byte in the stream; null where that was not kept. */
  readonly offset: number | null;
  /** Up to where in the stream the elements of WebM are whole; null where that is not known. */
  readonly wholeEnd: number | null;
  readonly cues: readonly CuePoint[];
}

/**
 * A take's file: it plays in any program, and the pieces that it was recorded in can be cut out of it again. A WebM file
 * begins with a header of ours in place of the first bytes of the recorder, which are kept here.
 */
export interface BackupMedia extends BackupFile {
  /** Bytes at the start of the file that are not the recorder's. */
  readonly headerBytes: number;
  /** The recorder's first bytes, which the file does not have. */
  readonly lead: Uint8Array;
  /** In order. Those that were lost before the backup was made are left out. */
  readonly pieces: readonly BackupPiece[];
}

export interface BackupTake {
  readonly take: TakeRecord;
  /** Null for a take without a readable piece. */
  readonly media: BackupMedia | null;
  readonly thumbnail: BackupFile | null;
}

/** Everything a person keeps, as a backup tells of it. */
export interface Manifest {
  /** Of this very backup. */
  readonly id: string;
  readonly appVersion: string;
  /** When its list of takes was made. */
  readonly createdAt: number;
  readonly takes: readonly BackupTake[];
  readonly interviews: readonly InterviewRecord[];
  readonly reviews: readonly ReviewRecord[];
  /** This and the next two are null only where they were refused. */
  readonly settings: SettingsRecord | null;
  readonly profile: ProfileRecord | null;
  readonly notebook: NotebookRecord | null;
  /** The timeline, programs and what else is kept whole. */
  readonly documents: readonly StoredDocument[];
  /** Texts of the banks that the person added. */
  readonly banks: readonly { readonly id: string; readonly text: string }[];
}

/** A manifest that was read. */
export interface ReadManifest extends Manifest {
  /** What of it cannot be used. */
  readonly refused: readonly Refusal[];
  /** All files that it names, those of refused takes among them. */
  readonly files: readonly BackupFile[];
}

/** The files of takes, in their order. */
export function filesOf(takes: readonly Pick<BackupTake, "media" | "thumbnail">[]): BackupFile[] {
  return takes.flatMap(({ media, thumbnail }) => [media, thumbnail].filter((file) => file !== null));
}

/** What files take together. */
export const bytesOf = (files: readonly BackupFile[]): number =>
  files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

/** The text of `manifest.json`. */
export function writeManifest(manifest: Manifest): string {
  const { id, appVersion, createdAt, takes, interviews, reviews, settings, profile, notebook, documents, banks } =
    manifest;
  const counts = {
    takes: takes.length,
    interviews: interviews.length,
    reviews: reviews.length,
    banks: banks.length,
  };
  const head = { app: BACKUP_APP, format: BACKUP_FORMAT, appVersion, id, createdAt, counts };
  return stringify({
    ...head,
    bytes: bytesOf(filesOf(takes)),
    takes: takes.map(({ take, media, thumbnail }) => ({ record: take, media: media && packed(media), thumbnail })),
    interviews,
    reviews,
    settings,
    profile,
    notebook,
    documents,
    banks,
  });
}

// A long take has thousands of pieces: numbers without names keep the list a tenth of the size.
function packed(media: BackupMedia) {
  const pieces = media.pieces.map(({ seq, startMs, sizeBytes, offset, wholeEnd, cues }) => [
    seq,
    startMs,
    sizeBytes,
    offset,
    wholeEnd,
    cues.map(({ timeMs, offset }) => [timeMs, offset]),
  ]);
  return { ...media, pieces };
}
