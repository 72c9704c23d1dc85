/** A file that is written in this browser before it goes to the downloads. */
export interface OutboxFile {
  readonly writable: WritableStream<Uint8Array>;
  /** After the writing has ended. The file lies there until the browser has had the time to copy it. */
  send(name: string): Promise<void>;
  discard(): Promise<void>;
}

/** Where files lie that are too large for memory and go to the downloads whole. */
export interface Outbox {
  /** Rejects where this browser keeps no files for pages. */
  create(): Promise<OutboxFile>;
  /** Removes what was left behind. */
  tidy(): Promise<void>;
}

interface OutboxParts {
  readonly root: () => Promise<FileSystemDirectoryHandle>;
  readonly saveFile: (blob: Blob, name: string) => void;
  readonly after: (delayMs: number, then: () => void) => void;
  readonly newName: () => string;
  /** A faster way to write a file that is there than the browser's own stream; may reject. */
  readonly openWritable?: (folder: string, name: string) => Promise<WritableStream<Uint8Array>>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const FOLDER = "outbox";
/** No browser tells when it has copied a download; a slow disk takes a minute for some gigabytes. */
const KEEP_MS = 600_000;

export function createOutbox({ root, saveFile, after, newName, now, openWritable }: OutboxParts): Outbox {
  return {
    async create() {
      const folder = await (await root()).getDirectoryHandle(FOLDER, { create: true });
      const inside = newName();
      const handle = await folder.getFileHandle(inside, { create: true });
      const discard = () => folder.removeEntry(inside).catch(() => undefined);
      return {
        writable: (await openWritable?.(FOLDER, inside).catch(() => null)) ?? (await handle.createWritable()),
        async send(name) {
          saveFile(await handle.getFile(), name);
          after(KEEP_MS, () => void discard());
        },
        discard,
      };
    },
    async tidy() {
      try {
        const folder = await (await root()).getDirectoryHandle(FOLDER);
        const left: string[] = [];
        for await (const handle of folder.values()) {
          // Another tab may be sending one at this moment.
          if (handle.kind === "file" && (await handle.getFile()).lastModified < now() - KEEP_MS) left.push(handle.name);
        }
        for (const name of left) await folder.removeEntry(name);
      } catch {
        // No such folder, or no files for pages here: nothing was left behind.
      }
    },
  };
}
