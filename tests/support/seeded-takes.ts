import type { Page } from "playwright";
import type { TakeRecord } from "../../src/domain/records/records.ts";
import { newTake } from "./records.ts";

const CHUNKS = 4;

/** A take of mp4 that is done, in so many bytes. */
export const doneTake = (id: string, sizeBytes: number, fields: Partial<TakeRecord> = {}): TakeRecord =>
  newTake(id, {
    status: "complete",
    endCause: "finished",
    mimeType: "video/mp4",
    container: "mp4",
    durationMs: 90_000,
    sizeBytes,
    chunkCount: CHUNKS,
    ...fields,
  });

/** Writes takes with their bytes into the database that the app has made, and loads the page anew. */
export async function seedTakes(page: Page, takes: readonly TakeRecord[]): Promise<void> {
  await page.evaluate(
    async ({ rows, chunkCount }) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open("second-take");
        opening.addEventListener("success", () => resolve(opening.result));
      });
      const transaction = database.transaction(["takes", "chunks"], "readwrite");
      for (const take of rows) {
        transaction.objectStore("takes").put(take);
        const sizeBytes = take.sizeBytes / chunkCount;
        const bytes = new Blob([new Uint8Array(sizeBytes)]);
        for (let seq = 0; seq < chunkCount; seq += 1) {
          const place = { seq, startMs: seq * 1000, offset: seq * sizeBytes, wholeEnd: null };
          transaction.objectStore("chunks").put({ v: 2, takeId: take.id, ...place, sizeBytes, cues: [], bytes });
        }
      }
      await new Promise((resolve) => transaction.addEventListener("complete", resolve));
      database.close();
    },
    { rows: takes, chunkCount: CHUNKS },
  );
  await page.reload();
}

/** How many pieces of takes lie in the database. */
export function countChunks(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("second-take");
        opening.addEventListener("success", () => {
          const counting = opening.result.transaction("chunks").objectStore("chunks").count();
          counting.addEventListener("success", () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
  );
}
