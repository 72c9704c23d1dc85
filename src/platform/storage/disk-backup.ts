import { NO_BACKUPS, openBackupMemory, openJournal, type BackupMemory } from "../../domain/backup/backup-memory.ts";
import type { TakeId } from "../../domain/ids.ts";
import { fail, ok } from "../../domain/result.ts";
import { KINDS_OF_TAKES } from "../../domain/records/kinds-of-takes.ts";
import { openTake } from "../../domain/records/take-schema.ts";
import type { BackupStorage, RestoredTake } from "./backup-storage.ts";
import { batchesOf } from "./batches.ts";
import { placeOf } from "./chunk-place.ts";
import { chunksOf, openChunk, type ChunkRow } from "./chunk-row.ts";
import { copiedTakes, removeCopies } from "./copy-folder.ts";
import type { StoreName } from "./database.ts";
import type { Disk } from "./disk.ts";
import { summaryOf } from "./disk-take-writes.ts";
import { JOURNAL_KEY } from "./journal-key.ts";
import { allReadable, readable } from "./readable.ts";
import { NOTEBOOK_KEY, PROFILE_KEY, SETTINGS_KEY } from "./record-keys.ts";
import { unpackBytes } from "./stored-bytes.ts";
import { takesMarker } from "./takes-marker.ts";
import type { WriteTransaction } from "./transact.ts";

const MEMORY = "backup";

const BATCH_BYTES = 8 << 20;

const ERASED = ["takes", "chunks", "interviews", "reviews", "thumbnails", "banks", "documents"] as const;

/** Backup and restore in IndexedDB. */
export function diskBackup(disk: Disk): BackupStorage {
  const { database, write } = disk;

  const setting = async (key: string) => (await database()).get("settings", key);
  const memoryIn = (row: unknown): BackupMemory => readable(row, openBackupMemory) ?? NO_BACKUPS;

  /** Clears the ground for a take, and notes in the journal that it is being written. */
  const startTake = (id: TakeId) =>
    write(["chunks", "thumbnails", "settings"], async (transaction) => {
      const settings = transaction.objectStore("settings");
      const journal = readable(await settings.get(JOURNAL_KEY), openJournal);
      if (journal !== null) await settings.put({ ...journal, writing: id }, JOURNAL_KEY);
      await removePieces(transaction, id);
    });

  /** The bytes, before anybody can see the take. */
  async function writePieces({ take, pieces, thumbnail }: RestoredTake, signal: AbortSignal) {
    const started = await startTake(take.id);
    if (!started.ok) return started;
    for (const batch of batchesOf(pieces, ({ blob }) => blob.size, BATCH_BYTES)) {
      if (signal.aborted) return fail({ type: "storage-failed", name: "AbortError" } as const);
      const blobs = batch.map(({ blob }) => blob);
      const written = await disk.writeBlobs(["chunks"], blobs, async (transaction, all) => {
        const chunks = transaction.objectStore("chunks");
        const rows = batch.flatMap((piece, index): ChunkRow[] => {
          const bytes = all[index];
          const { blob, cues } = piece;
          return bytes ? [{ v: 2, takeId: take.id, ...placeOf(piece), sizeBytes: blob.size, cues, bytes }] : [];
        });
        await Promise.all(rows.map((row) => chunks.put(row)));
      });
      if (!written.ok) return written;
    }
    if (thumbnail === null) return ok(undefined);
    return disk.writeBlob(["thumbnails"], thumbnail, async (transaction, bytes) => {
      await transaction.objectStore("thumbnails").put(bytes, take.id);
    });
  }

  return {
    async pieces(id) {
      const transaction = (await database()).transaction(["takes", "chunks"]);
      const [row, rows] = await Promise.all([
        transaction.objectStore("takes").get(id),
        transaction.objectStore("chunks").getAll(chunksOf(id)),
      ]);
      const take = readable(row, openTake);
      if (take === null) return null;
      const chunks = allReadable(rows, openChunk).map((chunk) => ({ chunk, blob: unpackBytes(chunk.bytes) }));
      return {
        take,
        pieces: chunks
          .filter(({ chunk, blob }) => blob.size === chunk.sizeBytes)
          .map(({ chunk, blob }) => ({ ...placeOf(chunk), cues: chunk.cues, blob })),
      };
    },

    async storedDocuments(kinds) {
      const store = (await database()).transaction("documents").store;
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      const all = keys.map(([kind, id], index) => ({ kind, id, value: values[index] }));
      return all.filter(({ kind }) => kinds.includes(kind));
    },

    backupMemory: async () => memoryIn(await setting(MEMORY)),
    saveBackupMemory: (change) =>
      write(["settings"], async (transaction) => {
        const settings = transaction.objectStore("settings");
        await settings.put({ ...memoryIn(await settings.get(MEMORY)), ...change }, MEMORY);
      }),

    restoreJournal: async () => readable(await setting(JOURNAL_KEY), openJournal),

    async beginRestore(journal, { interviews, reviews, banks, documents, settings, profile, notebook }) {
      const isReplaced = journal.mode === "replace";
      const begun = await write(
        [...ERASED, "settings"],
        async (transaction) => {
          const kept = transaction.objectStore("settings");
          if (isReplaced) {
            await Promise.all(ERASED.map((name) => transaction.objectStore(name).clear()));
            await Promise.all([kept.delete(PROFILE_KEY), kept.delete(NOTEBOOK_KEY)]);
          }
          for (const interview of interviews) await transaction.objectStore("interviews").put(interview);
          for (const review of reviews) await transaction.objectStore("reviews").put(review);
          for (const { id, text } of banks) await transaction.objectStore("banks").put(text, id);
          for (const { kind, id, value } of documents)
            await transaction.objectStore("documents").put(value, [kind, id]);
          if (settings !== null) await kept.put(settings, SETTINGS_KEY);
          if (profile !== null) await kept.put(profile, PROFILE_KEY);
          if (notebook !== null) await kept.put(notebook, NOTEBOOK_KEY);
          await kept.put(journal, JOURNAL_KEY);
        },
        "strict",
      );
      if (begun.ok && isReplaced) {
        await takesMarker.clear();
        // A copy that was left would bring the take back.
        await removeCopies(await copiedTakes());
      }
      return begun;
    },

    async restoreTake(restored, journal, signal) {
      const { take, review } = restored;
      const pieces = await writePieces(restored, signal);
      if (!pieces.ok) {
        await startTake(take.id);
        return pieces;
      }
      const kept = await write(["takes", "reviews", "documents", "settings"], async (transaction) => {
        const takes = transaction.objectStore("takes");
        await takes.put(take);
        // Measured in what had its id, which may have been less.
        for (const kind of KINDS_OF_TAKES) await transaction.objectStore("documents").delete([kind, take.id]);
        if (review !== null) await transaction.objectStore("reviews").put(review);
        await transaction.objectStore("settings").put(journal, JOURNAL_KEY);
        return summaryOf(takes, null);
      });
      if (!kept.ok) return kept;
      takesMarker.write(kept.value);
      return ok(undefined);
    },

    endRestore: (report) =>
      write(
        ["takes", "chunks", "thumbnails", "settings"],
        async (transaction) => {
          const settings = transaction.objectStore("settings");
          const writing = readable(await settings.get(JOURNAL_KEY), openJournal)?.writing ?? null;
          if (writing !== null && (await transaction.objectStore("takes").getKey(writing)) === undefined) {
            await removePieces(transaction, writing);
          }
          await settings.put({ ...memoryIn(await settings.get(MEMORY)), lastRestore: report }, MEMORY);
          await settings.delete(JOURNAL_KEY);
        },
        "strict",
      ),
  };
}

async function removePieces<S extends StoreName>(
  transaction: WriteTransaction<S | "chunks" | "thumbnails">,
  id: TakeId,
): Promise<void> {
  await transaction.objectStore("chunks").delete(chunksOf(id));
  await transaction.objectStore("thumbnails").delete(id);
}
