import type { Clock } from "../../domain/clock.ts";
import { createChanges } from "./changes.ts";
import { connect, type Connection } from "./database.ts";
import { nameOf } from "./error-name.ts";
import { lateStorage } from "./late-storage.ts";
import { isOriginRefused } from "./origin-keys.ts";
import { lostTakes, takesMarker, type TakesSummary } from "./takes-marker.ts";
import type { Storage } from "./storage.ts";

export interface OpenedStorage {
  readonly storage: Storage;
  /** Null: kept on disk. Otherwise why it goes with the tab: there is or may be no IndexedDB here, or it could not be opened. */
  readonly reason: null | "no-indexeddb" | "open-failed";
  /**
   * Takes were kept here before, and the database came up empty: the browser or a crash lost them. Told at every opening
   * until `forgetLoss`.
   */
  readonly lost: TakesSummary | null;
  /** The person has read what was lost. */
  forgetLoss(): void;
  /** Lets go of the database. */
  close(): void;
}

/** Opens what the person keeps. May take up to ten seconds after a crash of the browser; never fails and never deletes anything. */
export async function openStorage(clock: Clock): Promise<OpenedStorage> {
  // Chromium calls a refusal by the person's settings an unknown error, as it does the aftermath of a crash.
  if (!hasIndexedDb() || isOriginRefused()) return inMemory("no-indexeddb");
  let connection: Connection;
  try {
    connection = await connect(clock);
  } catch (error) {
    return inMemory((await isRefusal(error)) ? "no-indexeddb" : "open-failed");
  }
  if (connection.isNew) await rememberLoss();
  const changes = createChanges(true);
  return {
    storage: lateStorage(connection, changes, async () => {
      const { openDiskStorage } = await import("./disk-storage.ts");
      return openDiskStorage(connection, changes);
    }),
    reason: null,
    lost: await lostTakes.read(),
    forgetLoss: () => void lostTakes.clear(),
    close() {
      changes.close();
      connection.close();
    },
  };
}

/** Firefox has a database in private windows that cannot be opened; where takes were kept before, it is something else. */
async function isRefusal(error: unknown): Promise<boolean> {
  const name = nameOf(error);
  return name === "SecurityError" || (name === "InvalidStateError" && (await takesMarker.read()) === null);
}

/** From now on the marker tells of the new database. */
async function rememberLoss(): Promise<void> {
  const kept = await takesMarker.read();
  if (kept === null) return;
  lostTakes.write(kept);
  await takesMarker.clear();
}

async function inMemory(reason: "no-indexeddb" | "open-failed"): Promise<OpenedStorage> {
  // Of its own, because hardly any browser needs it.
  const { createMemoryStorage } = await import("./memory-storage.ts");
  return { storage: createMemoryStorage(), reason, lost: null, forgetLoss: () => undefined, close: () => undefined };
}

/** Some browsers have none in private windows; others throw when it is named. */
function hasIndexedDb(): boolean {
  try {
    return indexedDB instanceof IDBFactory;
  } catch {
    return false;
  }
}
