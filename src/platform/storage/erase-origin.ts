import { fail, ok, type Result } from "../../domain/result.ts";
import { nameOf } from "./error-name.ts";
import { eraseKeys } from "./origin-keys.ts";
import { lostTakes, takesMarker } from "./takes-marker.ts";
import type { StorageFailure } from "./storage.ts";

const ATTEMPTS = 15;
const PAUSE_MS = 200;

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
    for (const name of names) await removeWhenFree(root, name);
    return ok(undefined);
  } catch (error) {
    return fail({ type: "storage-failed", name: nameOf(error) });
  }
}

/** What is being written or checked is let go in a moment; what is gone by then is just as well. */
async function removeWhenFree(root: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await root.removeEntry(name, { recursive: true });
    } catch (error) {
      const reason = nameOf(error);
      if (reason === "NotFoundError") return;
      if (reason !== "NoModificationAllowedError" || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
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
