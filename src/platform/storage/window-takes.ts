import type { TakeId } from "../../domain/ids.ts";
import { newestFirst } from "../../domain/records/newest-first.ts";
import type { ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { ok } from "../../domain/result.ts";
import { Store, type Readable } from "../../domain/store.ts";
import { completeTake, growTake } from "../../domain/takes/take-life.ts";
import { placeOf } from "./chunk-place.ts";
import { readMp4Head } from "./mp4-head.ts";
import type { NewChunk, Storage, TakeMedia } from "./storage.ts";

/** Takes of which the browser refused to write a part: the rest is in this window and goes with it. */
export interface WindowTakes {
  readonly ids: ReadonlySet<TakeId>;
  /** Whether the answer that runs now is one of them. */
  readonly isRunning: boolean;
}

export interface WindowStorage {
  /** As it was, with the takes of this window among the others. */
  readonly storage: Storage;
  /** For the recorder: what the browser refuses to write is kept in this window. Its media is what really lies on the disk. */
  readonly recording: Storage;
  readonly windowTakes: Readable<WindowTakes>;
}

interface HeldTake {
  take: TakeRecord;
  readonly pieces: NewChunk[];
  /** Where it has no row on the disk to go with. */
  review: ReviewRecord | null;
  /** What was written before the browser refused. */
  written: Promise<TakeMedia | null> | null;
}

/**
 * A browser that refuses to write must not end an answer: from there on its pieces stay in memory. A full disk is another
 * matter; it ends the answer, for room can be made.
 */
export function createWindowStorage(disk: Storage): WindowStorage {
  const held = new Map<TakeId, HeldTake>();
  const windowTakes = new Store<WindowTakes>({ ids: new Set(), isRunning: false });
  /** The take that is being recorded, as far as it is kept. */
  let running: TakeRecord | null = null;

  function tell(): void {
    windowTakes.set({ ids: new Set(held.keys()), isRunning: running !== null && held.has(running.id) });
  }

  function hold(take: TakeRecord): HeldTake {
    const one: HeldTake = { take, pieces: [], review: null, written: null };
    held.set(take.id, one);
    tell();
    return one;
  }

  function mark(ids: readonly TakeId[], deletedAt: number | null): boolean {
    for (const id of ids) {
      const one = held.get(id);
      if (one) one.take = { ...one.take, deletedAt };
    }
    return ids.every((id) => held.has(id));
  }

  async function joined(id: TakeId, one: HeldTake): Promise<TakeMedia> {
    one.written ??= disk.media(id).catch(() => null);
    const written = await one.written;
    const media = {
      take: one.take,
      chunks: [...(written?.chunks ?? []), ...one.pieces.map(({ blob }) => blob)],
      places: [...(written?.places ?? []), ...one.pieces.map(placeOf)],
      cues: [...(written?.cues ?? []), ...one.pieces.flatMap(({ cues }) => cues)],
    };
    return { ...media, mp4Head: written?.mp4Head ?? (await readMp4Head(media)) };
  }

  async function listed(stored: Promise<readonly TakeRecord[]>, belongs: (take: TakeRecord) => boolean) {
    const others = (await stored).filter(({ id }) => !held.has(id));
    const ours = [...held.values()].map(({ take }) => take);
    if (ours.length === 0) return stored;
    return [...others, ...ours.filter((take) => take.deletedAt === null && belongs(take))].toSorted(newestFirst);
  }

  const recording: Storage = {
    ...disk,
    async beginTake(take) {
      running = take;
      const begun = await disk.beginTake(take);
      if (begun.ok || begun.failure.type === "storage-full") return begun;
      hold(take);
      return ok(undefined);
    },
    async appendChunk(id, chunk) {
      const grown = running && growTake(running, { ...chunk, sizeBytes: chunk.blob.size });
      if (!held.has(id)) {
        const saved = await disk.appendChunk(id, chunk);
        if (!saved.ok && (saved.failure.type === "storage-full" || running?.id !== id)) return saved;
        if (!saved.ok && running) hold(running);
      }
      const one = held.get(id);
      if (grown?.id === id) running = grown;
      if (one && grown) one.take = grown;
      one?.pieces.push(chunk);
      return ok(undefined);
    },
    async finishTake(id, end) {
      running = null;
      const one = held.get(id);
      if (!one) return disk.finishTake(id, end);
      one.take = completeTake(one.take, end);
      tell();
      return ok(one.take);
    },
    async discardTake(id) {
      running = null;
      const wasHeld = held.delete(id);
      tell();
      const discarded = await disk.discardTake(id);
      return wasHeld ? ok(undefined) : discarded;
    },
  };

  const storage: Storage = {
    ...disk,
    take: async (id) => held.get(id)?.take ?? disk.take(id),
    takes: () => listed(disk.takes(), () => true),
    takesOfQuestion: (id) => listed(disk.takesOfQuestion(id), ({ questionId }) => questionId === id),
    takesOfInterview: (id) => listed(disk.takesOfInterview(id), ({ interviewId }) => interviewId === id),
    async media(id, known) {
      const one = held.get(id);
      return one ? joined(id, one) : disk.media(id, known);
    },
    async deleteTakes(ids, at) {
      const areHeld = mark(ids, at);
      const deleted = await disk.deleteTakes(ids, at);
      return areHeld ? ok(undefined) : deleted;
    },
    async restoreTakes(ids) {
      const areHeld = mark(ids, null);
      const restored = await disk.restoreTakes(ids);
      return areHeld ? ok(undefined) : restored;
    },
    async purgeTakes(before, only) {
      for (const [id, { take }] of held) if (take.deletedAt !== null && take.deletedAt <= before) held.delete(id);
      tell();
      return disk.purgeTakes(before, only);
    },
    async changeReview(id, change) {
      const one = held.get(id);
      if (!one || (await disk.take(id)) !== null) return disk.changeReview(id, change);
      one.review = change(one.review);
      tell();
      return ok(undefined);
    },
    review: async (id) => held.get(id)?.review ?? disk.review(id),
    reviews: async () => [...(await disk.reviews()), ...[...held.values()].flatMap(({ review }) => review ?? [])],
    async eraseAll() {
      held.clear();
      tell();
      return disk.eraseAll();
    },
    subscribe(listener) {
      const stops = [disk.subscribe(listener), windowTakes.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
  };

  return { storage, recording, windowTakes };
}
