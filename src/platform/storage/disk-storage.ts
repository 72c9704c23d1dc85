import type { Changes } from "./changes.ts";
import { STORE_NAMES, type Connection } from "./database.ts";
import { createDisk } from "./disk.ts";
import { diskDamaged } from "./disk-damaged.ts";
import { diskDocuments } from "./disk-documents.ts";
import { diskRecords } from "./disk-records.ts";
import { diskTakeReads } from "./disk-take-reads.ts";
import { diskTakeWrites } from "./disk-take-writes.ts";
import { eraseOrigin } from "./erase-origin.ts";
import { diskBackup } from "./disk-backup.ts";
import type { Storage } from "./storage.ts";
import { createWriteQueue } from "./write-queue.ts";

/** Storage in IndexedDB. */
export function openDiskStorage(connection: Connection, changes: Changes): Storage {
  const locks = "locks" in navigator ? navigator.locks : null;
  const disk = createDisk(connection, createWriteQueue(locks), changes);
  return {
    kind: "disk",
    ...diskTakeWrites(disk),
    ...diskTakeReads(disk, changes),
    ...diskRecords(disk, changes),
    ...diskDocuments(disk),
    ...diskDamaged(disk, changes),
    ...diskBackup(disk),
    async eraseAll() {
      const cleared = await disk.write(
        [...STORE_NAMES],
        async (transaction) => {
          await Promise.all(STORE_NAMES.map((name) => transaction.objectStore(name).clear()));
        },
        "strict",
      );
      return cleared.ok ? eraseOrigin() : cleared;
    },
    subscribe: (listener) => changes.subscribe(listener),
  };
}
