import { ok, type Result } from "../../domain/result.ts";
import { distinctNames } from "../../domain/takes/distinct-names.ts";
import type { OutgoingFile, SaveFailure, SaveJob, SaveReport } from "./file-saver.ts";
import { saveFailure } from "./save-failure.ts";

/** So much is written between two looks at whether to stop. */
const STEP_BYTES = 4 << 20;

/** Writes files into a folder, one after the other. What lies there already is never replaced. */
export async function saveToFolder(
  folder: FileSystemDirectoryHandle,
  files: readonly OutgoingFile[],
  { signal, onProgress }: SaveJob,
): Promise<Result<SaveReport, SaveFailure>> {
  const written: string[] = [];
  let bytes = 0;
  const tell = (done: number) => onProgress({ as: "folder", files: done, bytes });
  tell(0);
  try {
    const names = distinctNames(
      files.map(({ name }) => name),
      await namesIn(folder),
    );
    for (const [index, file] of files.entries()) {
      signal.throwIfAborted();
      const blob = await file.open();
      const name = names[index] ?? file.name;
      if (blob !== null) {
        await writeFile(folder, name, blob, signal, (step) => {
          bytes += step;
          tell(index);
        });
        written.push(name);
      }
      tell(index + 1);
    }
    return ok({ as: "folder", saved: written.length, unreadable: files.length - written.length });
  } catch (error) {
    if (signal.aborted) for (const name of written) await removeQuietly(folder, name);
    return saveFailure(error, signal, written.length);
  }
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  blob: Blob,
  signal: AbortSignal,
  onStep: (bytes: number) => void,
): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    const writable = await handle.createWritable();
    try {
      for (let at = 0; at < blob.size; at += STEP_BYTES) {
        signal.throwIfAborted();
        const step = blob.slice(at, at + STEP_BYTES);
        await writable.write(step);
        onStep(step.size);
      }
      signal.throwIfAborted();
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
  } catch (error) {
    // The empty file that the handle has made.
    await removeQuietly(folder, name);
    throw error;
  }
}

/** What cannot be removed any more is not there or not ours. */
async function removeQuietly(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  await folder.removeEntry(name).catch(() => undefined);
}
