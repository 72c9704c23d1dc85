import type { Disk } from "./disk.ts";
import { allReadable, readable } from "./readable.ts";
import type { Storage } from "./storage.ts";

/** Whole documents in IndexedDB, each under [kind, id]. */
export function diskDocuments({ database, write }: Disk): Pick<Storage, "document" | "documents" | "changeDocument"> {
  return {
    document: async ({ name, open }, id) => readable(await (await database()).get("documents", [name, id]), open),
    documents: async ({ name, open }) => allReadable(await (await database()).getAll("documents", ofKind(name)), open),
    changeDocument: ({ name, open }, id, change) =>
      write(["documents"], async (transaction) => {
        const store = transaction.objectStore("documents");
        const row = await store.get([name, id]);
        const stored = row === undefined ? null : readable(row, open);
        if (row !== undefined && stored === null) throw new DOMException("cannot be read", "UnreadableError");
        const changed = change(stored);
        await (changed === null ? store.delete([name, id]) : store.put(changed, [name, id]));
      }),
  };
}

/** Every id of a kind: an array sorts after all texts. */
const ofKind = (name: string) => IDBKeyRange.bound([name], [name, []]);
