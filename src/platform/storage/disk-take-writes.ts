import type { IDBPObjectStore } from "idb";
import type { TakeId } from "../../domain/ids.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { KINDS_OF_TAKES } from "../../domain/records/kinds-of-takes.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { openTake } from "../../domain/records/take-schema.ts";
import { completeTake, growTake, recoverTake } from "../../domain/takes/take-life.ts";
import { chunksOf, type ChunkRow } from "./chunk-row.ts";
import { removeCopies } from "./copy-folder.ts";
import type { StoreName, Stores } from "./database.ts";
import type { Disk } from "./disk.ts";
import { takesMarker, type TakesSummary } from "./takes-marker.ts";
import { allReadable, readable } from "./readable.ts";
import type { Storage, StorageFailure } from "./storage.ts";
import type { WriteTransaction } from "./transact.ts";

type TakeWrites = Pick<
  Storage,
  | "beginTake"
  | "appendChunk"
  | "finishTake"
  | "discardTake"
  | "recoverTakes"
  | "deleteTakes"
  | "restoreTakes"
  | "purgeTakes"
>;

type Row = "takes" | "chunks" | "reviews" | "thumbnails" | "documents";
const ROW: Row[] = ["takes", "chunks", "reviews", "thumbnails", "documents"];
type TakeStore<S extends StoreName> = IDBPObjectStore<Stores, S[], "takes", "readwrite">;

/** The life of a take on disk: every change is one transaction. */
export function diskTakeWrites(disk: Disk): TakeWrites {
  /** Gives how many of them are not there. */
  function mark(ids: readonly TakeId[], deletedAt: number | null) {
    return disk.write(["takes"], async (transaction) => {
      let gone = 0;
      const takes = transaction.objectStore("takes");
      for (const id of ids) {
        const take = readable(await takes.get(id), openTake);
        if (take === null) gone++;
        else await takes.put({ ...take, deletedAt });
      }
      return gone;
    });
  }

  /** A write that may remove takes: with the last one goes the marker. */
  async function removing<T>(
    job: (transaction: WriteTransaction<Row>) => Promise<T>,
  ): Promise<Result<T, StorageFailure>> {
    const written = await disk.write(ROW, async (transaction) => {
      const value = await job(transaction);
      const takes = transaction.objectStore("takes");
      return { value, left: await takes.count(), summary: await summaryOf(takes, null) };
    });
    if (!written.ok) return written;
    if (written.value.left === 0) await takesMarker.clear();
    else takesMarker.write(written.value.summary);
    return ok(written.value.value);
  }

  return {
    beginTake: (take) =>
      disk.write(
        ["takes"],
        async (transaction) => {
          await transaction.objectStore("takes").add(take);
        },
        "strict",
      ),

    async appendChunk(id, chunk) {
      const { seq, startMs, offset, wholeEnd, cues, blob } = chunk;
      const appended = await disk.writeBlob(["takes", "chunks"], blob, async (transaction, bytes) => {
        const takes = transaction.objectStore("takes");
        const take = await takeIn(takes, id);
        const row: ChunkRow = { v: 2, takeId: id, seq, startMs, sizeBytes: blob.size, offset, wholeEnd, cues, bytes };
        await transaction.objectStore("chunks").add(row);
        await takes.put(growTake(take, { ...chunk, sizeBytes: blob.size }));
        return take.chunkCount === 0 ? summaryOf(takes, id) : null;
      });
      if (!appended.ok) return appended;
      if (appended.value !== null) takesMarker.write(appended.value);
      return ok(undefined);
    },

    async finishTake(id, end) {
      const finished = await disk.write(
        ["takes"],
        async (transaction) => {
          const takes = transaction.objectStore("takes");
          const take = completeTake(await takeIn(takes, id), end);
          await takes.put(take);
          return { take, summary: await summaryOf(takes, null) };
        },
        "strict",
      );
      if (!finished.ok) return finished;
      takesMarker.write(finished.value.summary);
      return ok(finished.value.take);
    },

    discardTake: (id) => removing((transaction) => remove(transaction, [id])),

    async recoverTakes() {
      const recovered = await removing(async (transaction) => {
        const takes = transaction.objectStore("takes");
        const left = allReadable(await takes.getAll(), openTake).filter((take) => take.status === "recording");
        const kept = left.filter((take) => take.chunkCount > 0).map(recoverTake);
        for (const take of kept) await takes.put(take);
        await remove(
          transaction,
          left.filter((take) => take.chunkCount === 0).map(({ id }) => id),
        );
        return kept;
      });
      return recovered.ok ? recovered.value : [];
    },

    deleteTakes: async (ids, at) => asDone(await mark(ids, at)),
    async restoreTakes(ids) {
      const restored = await mark(ids, null);
      // What another tab has freed meanwhile cannot come back, and that must be said.
      return restored.ok && restored.value > 0
        ? fail({ type: "storage-failed", name: "NotFoundError" })
        : asDone(restored);
    },

    async purgeTakes(before, only) {
      const freed = await removing(async (transaction) => {
        const takes = allReadable(await transaction.objectStore("takes").getAll(), openTake);
        const due = takes.filter(
          ({ id, deletedAt }) => deletedAt !== null && deletedAt <= before && (only?.includes(id) ?? true),
        );
        await remove(
          transaction,
          due.map(({ id }) => id),
        );
        return due;
      });
      if (!freed.ok) return 0;
      // A copy that was left would bring the take back.
      await removeCopies(freed.value.map(({ id }) => id));
      return freed.value.reduce((bytes, take) => bytes + take.sizeBytes, 0);
    },
  };
}

async function takeIn(takes: { get(id: TakeId): Promise<unknown> }, id: TakeId): Promise<TakeRecord> {
  const take = readable(await takes.get(id), openTake);
  if (take === null) throw new DOMException(`no take ${id}`, "NotFoundError");
  return take;
}

/** What is remembered outside: every take but the running one, which has a copy of its own. */
export async function summaryOf<S extends StoreName>(
  takes: TakeStore<S>,
  running: TakeId | null,
): Promise<TakesSummary> {
  const count = await takes.count();
  let newest = await takes.index("byCreated").openKeyCursor(null, "prev");
  if (newest !== null && newest.primaryKey === running) newest = await newest.continue();
  return { count: running === null ? count : count - 1, newestAt: newest?.key ?? null };
}

/** Removes takes with all that hangs on them. */
async function remove(transaction: WriteTransaction<Row>, ids: readonly TakeId[]): Promise<void> {
  for (const id of ids) {
    await Promise.all([
      transaction.objectStore("takes").delete(id),
      transaction.objectStore("chunks").delete(chunksOf(id)),
      transaction.objectStore("reviews").delete(id),
      transaction.objectStore("thumbnails").delete(id),
      ...KINDS_OF_TAKES.map((kind) => transaction.objectStore("documents").delete([kind, id])),
    ]);
  }
}

const asDone = <F>(written: Result<unknown, F>): Result<void, F> => (written.ok ? ok(undefined) : written);
