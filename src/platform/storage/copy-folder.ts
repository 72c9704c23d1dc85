import { takeId, type TakeId } from "../../domain/ids.ts";

/** The folder of this origin's own files (OPFS) that holds the copies of running takes, one file each, named by the take. */
export const COPY_FOLDER = "second-take-running";

/** Null where there is none: nothing was copied yet, or this browser keeps no files for pages. */
export async function copyFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(COPY_FOLDER);
  } catch {
    return null;
  }
}

/** The takes that have a copy; none where the browser does not tell. */
export async function copiedTakes(): Promise<readonly TakeId[]> {
  const folder = await copyFolder();
  const ids: TakeId[] = [];
  try {
    for await (const name of folder?.keys() ?? []) ids.push(takeId(name));
  } catch {
    return [];
  }
  return ids;
}

/** Removes the copies of those takes; one that is being written stays. */
export async function removeCopies(ids: readonly TakeId[]): Promise<void> {
  const folder = ids.length > 0 ? await copyFolder() : null;
  if (folder === null) return;
  await Promise.allSettled(ids.map((id) => folder.removeEntry(id)));
}
