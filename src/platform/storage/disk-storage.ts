import type { Changes } from "./changes.ts";
import { STORE_NAMES } from "./database.ts";
import type { Disk } from "./disk.ts";
import { diskRecords } from "./disk-records.ts";
import { diskTakeReads } from "./disk-take-reads.ts";
import { diskTakeWrites } from "./disk-take-writes.ts";
import { eraseOrigin } from "./erase-origin.ts";
import { lateBackup } from "./late-backup.ts";
import type { Storage } from "./storage.ts";

/** Storage in IndexedDB. */
export function createDiskStorage(disk: Disk, changes: Changes): Storage {
  return {
    kind: "disk",
    ...diskTakeWrites(disk),
    ...diskTakeReads(disk, changes),
    ...diskRecords(disk, changes),
    ...lateBackup(disk),
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
