import { fail, ok, type Result } from "../../domain/result.ts";
import type { FileSaver, OutgoingFile, SaveFailure, SaveJob, SaveReport } from "./file-saver.ts";
import type { Outbox } from "./outbox.ts";
import { saveAsArchive } from "./save-as-archive.ts";
import { saveFailure } from "./save-failure.ts";
import { saveToFolder } from "./save-to-folder.ts";

interface FileSaverParts {
  /** Null where the browser lets no page write into a folder. */
  readonly pickFolder: (() => Promise<FileSystemDirectoryHandle>) | null;
  /** Null where the browser keeps no files for pages. */
  readonly outbox: Outbox | null;
  readonly saveFile: (blob: Blob, name: string) => void;
}

export function createFileSaver({ pickFolder, outbox, saveFile }: FileSaverParts): FileSaver {
  async function saveSingly(files: readonly OutgoingFile[], job: SaveJob): Promise<Result<SaveReport, SaveFailure>> {
    let saved = 0;
    let bytes = 0;
    try {
      for (const [index, file] of files.entries()) {
        job.signal.throwIfAborted();
        const blob = await file.open();
        if (blob !== null) {
          saveFile(blob, file.name);
          saved += 1;
          bytes += blob.size;
        }
        job.onProgress({ as: "downloads", files: index + 1, bytes });
      }
      return ok({ as: "downloads", saved, unreadable: files.length - saved });
    } catch (error) {
      return saveFailure(error, job.signal, saved);
    }
  }

  // In private windows some browsers have the files' interface and refuse to keep any.
  const newArchive = async () => (await outbox?.create().catch(() => null)) ?? null;

  return {
    async save(files, job) {
      if (files.length < 2) return saveSingly(files, job);
      const folder = pickFolder === null ? "refused" : await picked(pickFolder);
      if (folder === "closed") return fail({ type: "save-not-started" });
      if (folder !== "refused") return saveToFolder(folder, files, job);
      const archive = await newArchive();
      return archive === null ? saveSingly(files, job) : saveAsArchive(archive, files, job);
    },
    tidy: async () => outbox?.tidy(),
  };
}

/** "refused": by the browser, as in a frame of another page, not by the person. */
async function picked(
  pickFolder: () => Promise<FileSystemDirectoryHandle>,
): Promise<FileSystemDirectoryHandle | "closed" | "refused"> {
  try {
    return await pickFolder();
  } catch (error) {
    return error instanceof Error && error.name === "AbortError" ? "closed" : "refused";
  }
}

/** The part of the File System Access API that TypeScript's DOM library does not know. */
interface FolderPicker {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: "readwrite";
    readonly startIn: "downloads";
  }) => Promise<FileSystemDirectoryHandle>;
}

/** The browser's own question for a folder; null where it has none. */
export function folderPicker(): FileSaverParts["pickFolder"] {
  const browser = globalThis as FolderPicker;
  const pick = browser.showDirectoryPicker?.bind(browser);
  return pick === undefined ? null : () => pick({ id: "takes", mode: "readwrite", startIn: "downloads" });
}

/** Whether pages may keep files here and write them as a stream. */
export const keepsFiles = (manager: StorageManager | undefined): boolean =>
  manager !== undefined &&
  "getDirectory" in manager &&
  "FileSystemFileHandle" in globalThis &&
  "createWritable" in FileSystemFileHandle.prototype;
