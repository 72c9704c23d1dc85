import type { InterviewId, TakeId } from "../../domain/ids.ts";
import { emptyProfile } from "../../domain/questions/profile.ts";
import { newestFirst } from "../../domain/records/newest-first.ts";
import { KINDS_OF_TAKES } from "../../domain/records/kinds-of-takes.ts";
import { emptyNotebook } from "../../domain/records/notebook-schema.ts";
import type { InterviewRecord, ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { defaultSettings } from "../../domain/records/default-settings.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { completeTake, growTake, recoverTake } from "../../domain/takes/take-life.ts";
import type { TakePiece } from "./backup-storage.ts";
import { createChanges } from "./changes.ts";
import { placeOf } from "./chunk-place.ts";
import { eraseOrigin } from "./erase-origin.ts";
import { readMp4Head } from "./mp4-head.ts";
import { memoryDocuments } from "./memory-documents.ts";
import { memoryBackup } from "./memory-backup.ts";
import type { Storage, StorageFailure } from "./storage.ts";

const refused = (name: string) => fail<StorageFailure>({ type: "storage-failed", name });

/** Storage that goes with the tab: for a browser that keeps nothing here. Behaves as the one on disk. */
export function createMemoryStorage(): Storage {
  const changes = createChanges(false);
  const takes = new Map<TakeId, TakeRecord>();
  const chunks = new Map<TakeId, readonly TakePiece[]>();
  const thumbnails = new Map<TakeId, Blob>();
  const interviews = new Map<InterviewId, InterviewRecord>();
  const reviews = new Map<TakeId, ReviewRecord>();
  const banks = new Map<string, string>();
  const { access: documents, ...documentRows } = memoryDocuments(changes, takes);
  let settings = defaultSettings();
  let profile = emptyProfile();
  let notebook = emptyNotebook();

  function written<T>(value: T): Result<T, never> {
    changes.announce();
    return ok(value);
  }

  function keep<K, V>(map: Map<K, V>, key: K, value: V): Result<void, never> {
    map.set(key, value);
    return written(undefined);
  }

  function mark(ids: readonly TakeId[], deletedAt: number | null): Result<void, StorageFailure> {
    for (const id of ids) {
      const take = takes.get(id);
      if (take !== undefined) takes.set(id, { ...take, deletedAt });
    }
    const isGone = deletedAt === null && ids.some((id) => !takes.has(id));
    const done = written(undefined);
    return isGone ? refused("NotFoundError") : done;
  }

  function remove(id: TakeId): void {
    for (const map of [takes, chunks, thumbnails, reviews]) map.delete(id);
    for (const kind of KINDS_OF_TAKES) documentRows.remove(kind, id);
  }

  const listed = (belongs: (take: TakeRecord) => boolean) =>
    [...takes.values()].filter((take) => take.deletedAt === null && belongs(take)).toSorted(newestFirst);

  const found = (ids: readonly TakeId[]) =>
    new Map(
      ids.flatMap((id) => {
        const jpeg = thumbnails.get(id);
        return jpeg === undefined ? [] : [[id, jpeg]];
      }),
    );

  const { forget, ...backup } = memoryBackup({
    takes,
    chunks,
    thumbnails,
    interviews,
    reviews,
    banks,
    saveSettings: (chosen) => {
      settings = chosen;
    },
    saveProfile: (said) => {
      profile = said ?? emptyProfile();
    },
    saveNotebook: (noted) => {
      notebook = noted ?? emptyNotebook();
    },
    documents: documentRows,
    written,
  });

  return {
    kind: "memory",
    ...backup,

    async beginTake(take) {
      return takes.has(take.id) ? refused("ConstraintError") : keep(takes, take.id, take);
    },
    async appendChunk(id, chunk) {
      const take = takes.get(id);
      const before = chunks.get(id) ?? [];
      if (take === undefined) return refused("NotFoundError");
      if (before.some(({ seq }) => seq === chunk.seq)) return refused("ConstraintError");
      chunks.set(
        id,
        [...before, chunk].toSorted((a, b) => a.seq - b.seq),
      );
      return keep(takes, id, growTake(take, { ...chunk, sizeBytes: chunk.blob.size }));
    },
    async finishTake(id, end) {
      const take = takes.get(id);
      if (take === undefined) return refused("NotFoundError");
      const complete = completeTake(take, end);
      takes.set(id, complete);
      return written(complete);
    },
    async discardTake(id) {
      remove(id);
      return written(undefined);
    },
    async recoverTakes() {
      const left = [...takes.values()].filter(({ status }) => status === "recording");
      const kept = left.filter(({ chunkCount }) => chunkCount > 0).map(recoverTake);
      for (const take of kept) takes.set(take.id, take);
      for (const { id, chunkCount } of left) if (chunkCount === 0) remove(id);
      changes.announce();
      return kept;
    },

    take: async (id) => takes.get(id) ?? null,
    takes: async () => listed(() => true),
    damagedTakes: async () => 0,
    damagedRecords: async () => 0,
    takesOfQuestion: async (id) => listed(({ questionId }) => questionId === id),
    takesOfInterview: async (id) => listed(({ interviewId }) => interviewId === id),
    async media(id) {
      const take = takes.get(id);
      const pieces = chunks.get(id) ?? [];
      if (take === undefined) return null;
      const media = {
        take,
        chunks: pieces.map(({ blob }) => blob),
        places: pieces.map(placeOf),
        cues: pieces.flatMap(({ cues }) => cues),
      };
      return { ...media, mp4Head: await readMp4Head(media) };
    },
    deleteTakes: async (ids, at) => mark(ids, at),
    restoreTakes: async (ids) => mark(ids, null),
    async purgeTakes(before, only) {
      const due = [...takes.values()].filter(
        ({ id, deletedAt }) => deletedAt !== null && deletedAt <= before && (only?.includes(id) ?? true),
      );
      for (const { id } of due) remove(id);
      changes.announce();
      return due.reduce((bytes, take) => bytes + take.sizeBytes, 0);
    },

    thumbnails: async (ids) => found(ids),
    thumbnail: async (id) => thumbnails.get(id) ?? null,
    saveThumbnail: async (id, jpeg) => (takes.has(id) ? keep(thumbnails, id, jpeg) : ok(undefined)),

    saveInterview: async (interview) => keep(interviews, interview.id, interview),
    interview: async (id) => interviews.get(id) ?? null,
    interviews: async () => [...interviews.values()].toSorted(newestFirst),

    saveReview: async (review) => keep(reviews, review.takeId, review),
    changeReview: async (id, change) =>
      takes.has(id) ? keep(reviews, id, change(reviews.get(id) ?? null)) : ok(undefined),
    review: async (id) => reviews.get(id) ?? null,
    reviews: async () => [...reviews.values()],

    settings: async () => settings,
    async saveSettings(chosen) {
      settings = chosen;
      return written(undefined);
    },

    profile: async () => profile,
    async saveProfile(said) {
      profile = said;
      return written(undefined);
    },
    notebook: async () => notebook,
    async changeNotebook(change) {
      notebook = change(notebook);
      return written(undefined);
    },

    bankTexts: async () => new Map(banks),
    saveBank: async (id, text) => keep(banks, id, text),
    async changeBank(id, change) {
      const changed = change(banks.get(id) ?? null);
      if (!changed.ok) return refused("UnreadableError");
      if (changed.value === null) banks.delete(id);
      else banks.set(id, changed.value);
      return written(undefined);
    },
    async removeBank(id) {
      banks.delete(id);
      return written(undefined);
    },

    ...documents,

    async eraseAll() {
      for (const map of [takes, chunks, thumbnails, interviews, reviews, banks]) map.clear();
      documentRows.forget();
      settings = defaultSettings();
      profile = emptyProfile();
      notebook = emptyNotebook();
      forget();
      changes.announce();
      return eraseOrigin();
    },
    subscribe: (listener) => changes.subscribe(listener),
  };
}
