import type { BrowserContext, Page } from "playwright";
import type { TakeRecord } from "../../src/domain/records/records.ts";

/** A take as the database had it when it said that a chunk is kept. */
export type Acknowledged = Pick<TakeRecord, "id" | "chunkCount" | "sizeBytes" | "durationMs">;

export interface RunningAnswer {
  /** When the engine was started, epoch milliseconds; null before. */
  startedAt: number | null;
  /** What was acknowledged last, as far as the news of it got out of the browser. */
  acknowledged: Acknowledged | null;
}

/** Listens to the browser itself, below the app: to its recorder and to every transaction that has completed. */
export async function watchAnswer(context: BrowserContext): Promise<RunningAnswer> {
  const answer: RunningAnswer = { startedAt: null, acknowledged: null };
  await context.exposeFunction("noteStart", (at: number) => (answer.startedAt = at));
  await context.exposeFunction("noteAcknowledged", (take: Acknowledged) => (answer.acknowledged = take));
  await context.addInitScript(() => {
    const tell = (name: "noteStart" | "noteAcknowledged", value: unknown): unknown => {
      const told: unknown = Reflect.get(window, name);
      return typeof told === "function" ? told(value) : undefined;
    };
    const { start } = MediaRecorder.prototype;
    MediaRecorder.prototype.start = function (timeslice) {
      tell("noteStart", Date.now());
      start.call(this, timeslice);
    };
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (row: Record<string, unknown>, key) {
      if (this.name === "takes" && row["status"] === "recording") {
        const { id, chunkCount, sizeBytes, durationMs } = row;
        this.transaction.addEventListener("complete", () =>
          tell("noteAcknowledged", { id, chunkCount, sizeBytes, durationMs }),
        );
      }
      return key === undefined ? put.call(this, row) : put.call(this, row, key);
    };
  });
  return answer;
}

/** The rows of takes as they lie in the database, without any code of the app. */
export function storedTakes(page: Page): Promise<TakeRecord[]> {
  return page.evaluate(
    () =>
      new Promise<TakeRecord[]>((resolve, reject) => {
        const opening = indexedDB.open("second-take");
        opening.addEventListener("error", () => reject(new Error("the database does not open")));
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("takes").objectStore("takes").getAll();
          reading.addEventListener("success", () => {
            opening.result.close();
            resolve(reading.result as TakeRecord[]);
          });
        });
      }),
  );
}
