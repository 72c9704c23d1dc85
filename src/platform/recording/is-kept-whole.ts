import type { TakeRecord } from "../../domain/records/records.ts";
import type { Storage } from "../storage/storage.ts";

/** Whether the database gives the finished take back with every chunk and byte that was written. */
export async function isKeptWhole(storage: Pick<Storage, "media">, written: TakeRecord): Promise<boolean> {
  const media = await storage.media(written.id).catch(() => null);
  if (media?.take.status !== "complete") return false;
  const bytes = media.chunks.reduce((sum, chunk) => sum + chunk.size, 0);
  return media.chunks.length === written.chunkCount && bytes === written.sizeBytes;
}
