import { version } from "../../package.json";
import { createBackupController, type BackupController } from "../features/settings/backup-controller.ts";
import { backupPicker } from "../platform/backup/backup-target.ts";
import { createBackups } from "../platform/backup/browser-backups.ts";
import { createOutbox } from "../platform/sharing/outbox.ts";
import { workerWritable } from "../platform/sharing/worker-writable.ts";
import { guardLeaving } from "../platform/system/leave-guard.ts";
import { saveFile } from "../platform/system/save-file.ts";
import type { PlaceParts } from "./place.ts";

/** Backups of this browser, for the whole visit. */
export function createBackup({ platform, settings }: PlaceParts): BackupController {
  const { clock, random, storage, storageRoom, recordingLock } = platform;
  const save = (blob: Blob, name: string) => saveFile(blob, name, clock.after);
  // Insecure origins and older browsers lack these, whatever their types say.
  const { locks, storage: manager }: Partial<Navigator> = navigator;
  const outbox =
    manager !== undefined && "getDirectory" in manager
      ? createOutbox({
          root: () => manager.getDirectory(),
          saveFile: save,
          after: clock.after,
          now: clock.now,
          newName: () => random.id(),
          openWritable: workerWritable,
        })
      : null;
  void outbox?.tidy();
  return createBackupController({
    backups: createBackups({
      storage,
      storageRoom,
      recordingLock,
      clock,
      locks: locks ?? null,
      newId: () => random.id(),
      appVersion: version,
      pickFile: backupPicker(),
      outbox,
      saveFile: save,
    }),
    guardLeaving,
    onRestored: async () => settings.update(await storage.settings()),
  });
}
