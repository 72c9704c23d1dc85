import type { TakeId } from "../../domain/ids.ts";
import type { StoredDocument } from "../../domain/records/document-kind.ts";
import { fail, ok } from "../../domain/result.ts";
import type { Changes } from "./changes.ts";
import { takeOf } from "./hangs-on-take.ts";
import { allReadable, readable } from "./readable.ts";
import type { Storage } from "./storage.ts";

interface MemoryDocuments {
  readonly access: Pick<Storage, "document" | "documents" | "changeDocument" | "changeDocuments">;
  readonly stored: () => readonly StoredDocument[];
  readonly put: (document: StoredDocument) => void;
  readonly remove: (kind: string, id: string) => void;
  readonly forget: () => void;
}

/** Whole documents that go with the tab. */
export function memoryDocuments(
  changes: Pick<Changes, "announce">,
  takes: ReadonlyMap<TakeId, unknown>,
): MemoryDocuments {
  const kinds = new Map<string, Map<string, unknown>>();

  function rowsOf(name: string): Map<string, unknown> {
    const rows = kinds.get(name) ?? new Map<string, unknown>();
    kinds.set(name, rows);
    return rows;
  }

  const changeDocuments: Storage["changeDocuments"] = async ({ name, open }, all) => {
    const rows = rowsOf(name);
    const changed = new Map<string, unknown>();
    for (const [id, change] of all) {
      const take = takeOf(name, id);
      if (take !== null && !takes.has(take)) continue;
      const stored = readable(rows.get(id), open);
      if (rows.has(id) && stored === null) return fail({ type: "storage-failed", name: "UnreadableError" });
      changed.set(id, change(stored));
    }
    for (const [id, value] of changed) {
      if (value === null) rows.delete(id);
      else rows.set(id, value);
    }
    changes.announce();
    return ok(undefined);
  };

  const access: MemoryDocuments["access"] = {
    document: async ({ name, open }, id) => readable(rowsOf(name).get(id), open),
    documents: async ({ name, open }) => {
      const rows = rowsOf(name);
      const inOrder = [...rows.keys()].toSorted().map((id) => rows.get(id));
      return allReadable(inOrder, open);
    },
    changeDocument: (kind, id, change) => changeDocuments(kind, new Map([[id, change]])),
    changeDocuments,
  };

  return {
    access,
    stored: () => [...kinds].flatMap(([kind, rows]) => [...rows].map(([id, value]) => ({ kind, id, value }))),
    put: ({ kind, id, value }) => void rowsOf(kind).set(id, value),
    remove: (kind, id) => void rowsOf(kind).delete(id),
    forget: () => kinds.clear(),
  };
}
