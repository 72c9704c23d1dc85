import { localKey } from "./origin-keys.ts";

/** What is remembered of the takes outside the database, and nothing else of them. Null where it is not known. */
export interface TakesSummary {
  /** Takes that are finished. */
  readonly count: number | null;
  /** When the newest of them was recorded. */
  readonly newestAt: number | null;
}

/** Remembers one summary. Writes are done in turn and not waited for; where the browser refuses, nothing is remembered. */
export interface Marker {
  read(): Promise<TakesSummary | null>;
  write(summary: TakesSummary): void;
  /** Resolves when nothing is left of it. */
  clear(): Promise<void>;
}

/**
 * In a file of this origin, because a browser that is killed loses what local storage got in its last seconds; and in local
 * storage too, for browsers that write no such files.
 */
function createMarker(name: string): Marker {
  const key = localKey(name);
  const file = `second-take-${name}.json`;
  let last: Promise<void> = Promise.resolve();

  function inTurn(job: (root: FileSystemDirectoryHandle) => Promise<void>): Promise<void> {
    last = last.then(async () => job(await navigator.storage.getDirectory())).catch(() => undefined);
    return last;
  }

  return {
    async read() {
      await last;
      const text = (await readFile(file)) ?? key.read();
      if (text === null) return null;
      // A first visit has no marker to parse.
      const { parseSummary } = await import("./parse-summary.ts");
      return parseSummary(text);
    },
    write(summary) {
      const text = JSON.stringify(summary);
      key.write(text);
      void inTurn(async (root) => {
        // An older one must not stay where the new one cannot be written.
        await root.removeEntry(file).catch(() => undefined);
        const writable = await (await root.getFileHandle(file, { create: true })).createWritable();
        await writable.write(text);
        await writable.close();
      });
    },
    clear() {
      key.remove();
      return inTurn((root) => root.removeEntry(file));
    },
  };
}

/** Null where there is no such file, or an empty one that the browser was killed over. */
async function readFile(name: string): Promise<string | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return (await (await (await root.getFileHandle(name)).getFile()).text()) || null;
  } catch {
    return null;
  }
}

/** That takes were kept, so that an empty database can be told from a first visit. */
export const takesMarker: Marker = createMarker("has-takes");

/** What was lost with the database, until the person has read of it. */
export const lostTakes: Marker = createMarker("lost-takes");
