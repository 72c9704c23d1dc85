import type { Outbox } from "../sharing/outbox.ts";

/** Where a backup is written to. */
export interface BackupTarget {
  readonly writable: WritableStream<Uint8Array>;
  /** Gives the file to the person, after the stream has closed. */
  send(): Promise<void>;
  /** Leaves nothing behind, after the stream was aborted. */
  discard(): Promise<void>;
}

export interface TargetParts {
  /** The browser's own question for a place; null where it has none. */
  readonly pickFile: ((name: string) => Promise<FileSystemFileHandle>) | null;
  /** Null where the browser keeps no files for pages. */
  readonly outbox: Pick<Outbox, "create"> | null;
  readonly saveFile: (blob: Blob, name: string) => void;
}

/** Null where the person closed the question. */
export async function openTarget(
  name: string,
  { pickFile, outbox, saveFile }: TargetParts,
): Promise<BackupTarget | null> {
  const handle = pickFile === null ? "refused" : await picked(pickFile, name);
  if (handle === "closed") return null;
  if (handle !== "refused") return ofFile(handle);
  // In private windows some browsers have the files' interface and refuse to keep any.
  const file = await outbox?.create().catch(() => undefined);
  if (file === undefined) return inMemory(name, saveFile);
  return { writable: file.writable, send: () => file.send(name), discard: () => file.discard() };
}

/** "refused": by the browser, as in a frame of another page, not by the person. */
async function picked(
  pickFile: NonNullable<TargetParts["pickFile"]>,
  name: string,
): Promise<FileSystemFileHandle | "closed" | "refused"> {
  try {
    return await pickFile(name);
  } catch (error) {
    return error instanceof Error && error.name === "AbortError" ? "closed" : "refused";
  }
}

/** The part of a file handle that TypeScript's DOM library does not know. */
interface Removable {
  readonly remove?: () => Promise<void>;
}

async function ofFile(handle: FileSystemFileHandle & Removable): Promise<BackupTarget> {
  // A file that was there before keeps its content until the stream closes.
  const isNew = (await handle.getFile()).size === 0;
  return {
    writable: await handle.createWritable(),
    send: async () => undefined,
    discard: async () => {
      if (isNew) await handle.remove?.().catch(() => undefined);
    },
  };
}

/** For browsers with neither; they put what is large on the disk by themselves, or refuse it. */
function inMemory(name: string, saveFile: TargetParts["saveFile"]): BackupTarget {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>();
  const blob = new Response(readable).blob();
  blob.catch(() => undefined);
  return { writable, send: async () => saveFile(await blob, name), discard: async () => undefined };
}

/** The part of the File System Access API that TypeScript's DOM library does not know. */
interface FilePicker {
  readonly showSaveFilePicker?: (options: {
    readonly id: string;
    readonly startIn: "downloads";
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileSystemFileHandle>;
}

/** The browser's own question for where to save a backup; null where it has none. */
export function backupPicker(): TargetParts["pickFile"] {
  const pick = (globalThis as FilePicker).showSaveFilePicker?.bind(globalThis);
  if (pick === undefined) return null;
  const types = [{ accept: { "application/zip": [".zip"] } }];
  return (suggestedName) => pick({ id: "backup", startIn: "downloads", suggestedName, types });
}
