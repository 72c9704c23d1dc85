import type { Page } from "playwright";
import type { EvidenceRecord } from "../../src/domain/evidence/evidence.ts";
import type { ProfileRecord, ReviewRecord, TakeRecord } from "../../src/domain/records/records.ts";
import { doneTake } from "./seeded-takes.ts";
import { readRecording } from "./media-fixtures.ts";

/** A take of the recorded mp4 (3.5 s of a test picture and a beep), which plays. */
export const playableTake = (id: string, fields: Partial<TakeRecord> = {}): TakeRecord =>
  doneTake(id, readRecording("avc1-opus.mp4").byteLength, {
    durationMs: 3_500,
    mediaEndMs: 3_500,
    chunkCount: 1,
    ...fields,
  });

export interface Season {
  readonly takes: readonly TakeRecord[];
  readonly reviews?: readonly ReviewRecord[];
  readonly evidence?: readonly EvidenceRecord[];
  readonly profile?: ProfileRecord;
}

/** Writes takes that play, with what is known of them, into the database that the app has made, and loads the page anew. */
export async function seedSeason(page: Page, { takes, reviews = [], evidence = [], profile }: Season): Promise<void> {
  await page.evaluate(
    async ({ season, bytes }) => {
      const media = new Blob([new Uint8Array(bytes)], { type: "video/mp4" });
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open("second-take");
        opening.addEventListener("success", () => resolve(opening.result));
      });
      const transaction = database.transaction(["takes", "chunks", "reviews", "documents", "settings"], "readwrite");
      for (const take of season.takes) {
        transaction.objectStore("takes").put(take);
        const place = { seq: 0, startMs: 0, offset: 0, wholeEnd: null };
        transaction
          .objectStore("chunks")
          .put({ v: 2, takeId: take.id, ...place, sizeBytes: media.size, cues: [], bytes: media });
      }
      for (const review of season.reviews) transaction.objectStore("reviews").put(review);
      for (const value of season.evidence) transaction.objectStore("documents").put(value, ["evidence", value.takeId]);
      if (season.profile) transaction.objectStore("settings").put(season.profile, "profile");
      await new Promise((resolve) => transaction.addEventListener("complete", resolve));
      database.close();
    },
    { season: { takes, reviews, evidence, profile: profile ?? null }, bytes: [...readRecording("avc1-opus.mp4")] },
  );
  await page.reload();
}
