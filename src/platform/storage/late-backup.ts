import type { BackupStorage } from "./backup-storage.ts";
import type { Disk } from "./disk.ts";
import { JOURNAL_KEY } from "./journal-key.ts";

/** Backup and restore in IndexedDB. Its code comes when it is first needed, which it hardly ever is. */
export function lateBackup(disk: Disk): BackupStorage {
  let loading: Promise<BackupStorage> | null = null;

  function backup(): Promise<BackupStorage> {
    loading ??= import("./disk-backup.ts").then(
      ({ diskBackup }) => diskBackup(disk),
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  }

  return {
    pieces: async (id) => (await backup()).pieces(id),
    backupMemory: async () => (await backup()).backupMemory(),
    saveBackupMemory: async (change) => (await backup()).saveBackupMemory(change),
    // Asked at every start.
    restoreJournal: async () =>
      (await (await disk.database()).getKey("settings", JOURNAL_KEY)) === undefined
        ? null
        : (await backup()).restoreJournal(),
    beginRestore: async (journal, records) => (await backup()).beginRestore(journal, records),
    restoreTake: async (...restored) => (await backup()).restoreTake(...restored),
    endRestore: async (report) => (await backup()).endRestore(report),
  };
}
