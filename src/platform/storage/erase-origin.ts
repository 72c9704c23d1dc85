import { fail, ok, type Result } from "../../domain/result.ts";
import { nameOf } from "./error-name.ts";
import { eraseKeys } from "./origin-keys.ts";
import { lostTakes, takesMarker } from "./takes-marker.ts";
import type { StorageFailure } from "./storage.ts";

/** Erases what lies beside the database: our keys and every file of this origin. */
export async function eraseOrigin(): Promise<Result<void, StorageFailure>> {
  // First, so that no write of theirs comes after.
  await Promise.all([takesMarker.clear(), lostTakes.clear()]);
  eraseKeys();
  const root = await fileRoot();
  if (root === null) return ok(undefined);
  try {
    const names: string[] = [];
    for await (const name of root.keys()) names.push(name);
    for (const name of names) await root.removeEntry(name, { recursive: true });
    return ok(undefined);
  } catch (error) {
    return fail({ type: "storage-failed", name: nameOf(error) });
  }
}

/** Null where this browser keeps no files for pages, or not in this mode. */
async function fileRoot(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    return null;
  }
}
