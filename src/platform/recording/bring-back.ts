import type { TakeRecord } from "../../domain/records/records.ts";
import type { LeftCopy, RunningCopies } from "../storage/running-copies.ts";
import type { Storage } from "../storage/storage.ts";
import { PieceIndex } from "./piece-index.ts";

type Takes = Pick<Storage, "take" | "beginTake" | "appendChunk" | "recoverTakes">;

/**
 * Closes every take whose page went away, with what its copy holds and the database does not; a take that the database
 * has lost altogether comes back. Then the copies are removed. Call only while no tab records.
 */
export async function recoverWithCopies(storage: Takes, copies: RunningCopies): Promise<readonly TakeRecord[]> {
  const settled: LeftCopy[] = [];
  for (const copy of await copies.left()) {
    if (await bringBack(storage, copy).catch(() => false)) settled.push(copy);
  }
  const recovered = await storage.recoverTakes();
  await Promise.all(settled.map((copy) => copy.remove()));
  return recovered;
}

/** Whether the database now holds all that can be read of the copy. */
async function bringBack(storage: Takes, copy: LeftCopy): Promise<boolean> {
  const row = await storage.take(copy.id);
  const begun = row ?? copy.take;
  if (begun === null || begun.deletedAt !== null) return true;
  const copiedBytes = await readableBytes(copy);
  if (copiedBytes === 0 || (row !== null && row.sizeBytes >= copiedBytes)) return true;
  if (row === null && !(await storage.beginTake(begun)).ok) return false;
  return appendMissing(storage, copy, begun);
}

async function readableBytes(copy: LeftCopy): Promise<number> {
  let sum = 0;
  for await (const { bytes } of copy.frames()) sum += bytes?.length ?? 0;
  return sum;
}

async function appendMissing(storage: Takes, copy: LeftCopy, take: TakeRecord): Promise<boolean> {
  const index = new PieceIndex(take.container);
  let offset = 0;
  for await (const { seq, startMs, endMs, sizeBytes, bytes } of copy.frames()) {
    if (bytes === null) {
      index.skip(sizeBytes);
    } else {
      // From the first on, whatever the database has: an index can only be read from the start.
      const piece = index.read(bytes);
      const blob = new Blob([bytes], { type: take.mimeType });
      const chunk = { seq, startMs, offset, blob, durationMs: piece.mediaEndMs || endMs, ...piece };
      if (seq >= take.chunkCount && !(await storage.appendChunk(take.id, chunk)).ok) return false;
    }
    offset += sizeBytes;
  }
  return true;
}
