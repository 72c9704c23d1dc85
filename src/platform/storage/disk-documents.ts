import type { Disk } from "./disk.ts";
import { hasTake, takeOf } from "./hangs-on-take.ts";
import { allReadable, changeable, readable } from "./readable.ts";
import type { Storage } from "./storage.ts";

/** Whole documents in IndexedDB, each under [kind, id]. */
export function diskDocuments({
  database,
  write,
}: Disk): Pick<Storage, "document" | "documents" | "changeDocument" | "changeDocuments"> {
  const changeDocuments: Storage["changeDocuments"] = ({ name, open }, changes) =>
    write(["takes", "documents"], async (transaction) => {
      const store = transaction.objectStore("documents");
      for (const [id, change] of changes) {
        const take = takeOf(name, id);
        if (take !== null && !(await hasTake(transaction, take))) continue;
        const changed = change(changeable(await store.get([name, id]), open));
        await (changed === null ? store.delete([name, id]) : store.put(changed, [name, id]));
      }
    });

  return {
    document: async ({ name, open }, id) => readable(await (await database()).get("documents", [name, id]), open),
    documents: async ({ name, open }) => allReadable(await (await database()).getAll("documents", ofKind(name)), open),
    changeDocument: (kind, id, change) => changeDocuments(kind, new Map([[id, change]])),
    changeDocuments,
  };
}

/** Every id of a kind: an array sorts after all texts. */
const ofKind = (name: string) => IDBKeyRange.bound([name], [name, []]);
