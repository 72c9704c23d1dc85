import type { InterviewId, TakeId } from "../ids.ts";
import { emptyProfile, isEmptyProfile } from "../questions/profile.ts";
import { changedAt, documentKey } from "../records/document-kinds.ts";
import type { StoredDocument } from "../records/document-kind.ts";
import { emptyNotebook } from "../records/notebook-schema.ts";
import type {
  InterviewRecord,
  NotebookRecord,
  ProfileRecord,
  ReviewRecord,
  SettingsRecord,
  TakeRecord,
} from "../records/records.ts";
import { recoverTake } from "../takes/take-life.ts";
import type { RestoreMode, RestoreTally } from "./backup-memory.ts";
import type { BackupTake, ReadManifest } from "./manifest.ts";

/** What is on this device before a restore. */
export interface Present {
  /** Takes that are whole. */
  readonly takes: ReadonlySet<TakeId>;
  readonly reviews: ReadonlyMap<TakeId, ReviewRecord>;
  readonly interviews: ReadonlySet<InterviewId>;
  readonly banks: ReadonlySet<string>;
  readonly profile: ProfileRecord;
  readonly notebook: NotebookRecord;
  readonly documents: readonly StoredDocument[];
}

/** Records that are written in one step, before the first take. */
export interface RestoredRecords {
  readonly interviews: readonly InterviewRecord[];
  readonly reviews: readonly ReviewRecord[];
  readonly banks: readonly { readonly id: string; readonly text: string }[];
  /** Null, as with the next two: what is here stays. */
  readonly settings: SettingsRecord | null;
  readonly profile: ProfileRecord | null;
  readonly notebook: NotebookRecord | null;
  readonly documents: readonly StoredDocument[];
}

/** What a restore is going to do. */
export interface RestorePlan {
  /** Newest first, so that what was recorded last is back first. */
  readonly takes: readonly (BackupTake & { readonly review: ReviewRecord | null })[];
  readonly records: RestoredRecords;
  /** What it will have done once the records are written and before the first take. */
  readonly tally: RestoreTally;
}

export const NOTHING_PRESENT: Present = {
  takes: new Set(),
  reviews: new Map(),
  interviews: new Set(),
  banks: new Set(),
  profile: emptyProfile(),
  notebook: emptyNotebook(),
  documents: [],
};

/**
 * "merge": what is here stays, and of two reviews of one take, or two forms of one document, the one written later; stars and outlines come together, and
 * what applies to the person is taken over where nothing was said here. "replace": as if nothing were here.
 * Ids are unique in the world, so what has the same id is the same thing. A review is never kept without its take.
 */
export function planRestore(manifest: ReadManifest, here: Present, mode: RestoreMode): RestorePlan {
  const present = mode === "replace" ? NOTHING_PRESENT : here;
  const missing = manifest.takes.filter(({ take }) => !present.takes.has(take.id));
  const newer = new Map(
    manifest.reviews
      .filter(({ takeId, updatedAt }) => updatedAt > (present.reviews.get(takeId)?.updatedAt ?? -1))
      .map((review) => [review.takeId, review]),
  );
  const changed = new Map(present.documents.map((one) => [documentKey(one), changedAt(one)]));
  const records: RestoredRecords = {
    interviews: manifest.interviews.filter(({ id }) => !present.interviews.has(id)),
    reviews: [...newer.values()].filter(({ takeId }) => present.takes.has(takeId)),
    banks: manifest.banks.filter(({ id }) => !present.banks.has(id)),
    settings: mode === "replace" ? manifest.settings : null,
    profile: isEmptyProfile(present.profile) ? manifest.profile : null,
    notebook:
      mode === "replace" ? manifest.notebook : manifest.notebook && addNotes(present.notebook, manifest.notebook),
    documents: manifest.documents.filter((one) => changedAt(one) > (changed.get(documentKey(one)) ?? -1)),
  };
  return {
    takes: missing
      .toSorted((a, b) => b.take.createdAt - a.take.createdAt)
      .map((one) => ({ ...one, take: closed(one.take), review: newer.get(one.take.id) ?? null })),
    records,
    tally: {
      takes: 0,
      skipped: manifest.takes.length - missing.length,
      reviews: records.reviews.length,
      interviews: records.interviews.length,
      banks: records.banks.length,
      settings: records.settings !== null,
      profile: records.profile !== null && !isEmptyProfile(records.profile),
      notebook: records.notebook !== null,
      documents: records.documents.length,
      refused: manifest.refused,
    },
  };
}

/** The notebook that is here with what only the other has; null where that is nothing. */
function addNotes(here: NotebookRecord, other: NotebookRecord): NotebookRecord | null {
  const stars = new Set(here.starred);
  const outlined = new Set(here.outlines.map(({ questionId }) => questionId));
  const starred = other.starred.filter((id) => !stars.has(id));
  const outlines = other.outlines.filter(({ questionId }) => !outlined.has(questionId));
  if (starred.length + outlines.length === 0) return null;
  return { ...here, starred: [...here.starred, ...starred], outlines: [...here.outlines, ...outlines] };
}

/** Nobody records it or waits to undo its deletion any more. */
function closed(take: TakeRecord): TakeRecord {
  return { ...(take.status === "recording" ? recoverTake(take) : take), deletedAt: null };
}

/** The same backup without the takes whose files were changed since. */
export function withoutDamaged(manifest: ReadManifest, damaged: ReadonlySet<string>): ReadManifest {
  if (damaged.size === 0) return manifest;
  const isDamaged = ({ media }: BackupTake) => media !== null && damaged.has(media.name);
  return {
    ...manifest,
    takes: manifest.takes
      .filter((one) => !isDamaged(one))
      .map((one) => (one.thumbnail && damaged.has(one.thumbnail.name) ? { ...one, thumbnail: null } : one)),
    refused: [
      ...manifest.refused,
      ...manifest.takes.filter(isDamaged).map(({ take }) => ({
        kind: "take" as const,
        name: take.questionText,
        reason: "checksum" as const,
      })),
    ],
  };
}
