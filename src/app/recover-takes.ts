import type { TakeRecord } from "../domain/records/records.ts";
import { copiedTakes } from "../platform/storage/copy-folder.ts";
import type { Storage } from "../platform/storage/storage.ts";

/**
 * Closes the takes whose page went away, with what their copies hold beyond the database. Hardly any start finds a copy, so
 * that its reader is loaded only then; where it cannot be loaded, the copies wait.
 */
export async function recoverTakes(storage: Storage): Promise<readonly TakeRecord[]> {
  if (storage.kind === "memory" || (await copiedTakes()).length === 0) return storage.recoverTakes();
  const reader = await Promise.all([
    import("../platform/recording/bring-back.ts"),
    import("../platform/storage/disk-copies.ts"),
  ]).catch(() => null);
  if (reader === null) return storage.recoverTakes();
  const [{ recoverWithCopies }, { createDiskCopies }] = reader;
  return recoverWithCopies(storage, createDiskCopies());
}
