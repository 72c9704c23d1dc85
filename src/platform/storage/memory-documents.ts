import type { StoredDocument } from "../../domain/records/document-kind.ts";
import { fail, ok } from "../../domain/result.ts";
import type { Changes } from "./changes.ts";
import { allReadable, readable } from "./readable.ts";
import type { Storage } from "./storage.ts";

interface MemoryDocuments {
  readonly access: Pick<Storage, "document" | "documents" | "changeDocument">;
  readonly stored: () => readonly StoredDocument[];
  readonly put: (document: StoredDocument) => void;
  readonly remove: (kind: string, id: string) => void;
  readonly forget: () => void;
}

/** Whole documents that go with the tab. */
export function memoryDocuments(changes: Pick<Changes, "announce">): MemoryDocuments {
  const kinds = new Map<string, Map<string, unknown>>();

  function rowsOf(name: string): Map<string, unknown> {
    const rows = kinds.get(name) ?? new Map<string, unknown>();
    kinds.set(name, rows);
    return rows;
  }

  const access: MemoryDocuments["access"] = {
    document: async ({ name, open }, id) => readable(rowsOf(name).get(id), open),
    documents: async ({ name, open }) => {
      const rows = rowsOf(name);
      const inOrder = [...rows.keys()].toSorted().map((id) => rows.get(id));
      return allReadable(inOrder, open);
    },
    async changeDocument({ name, open }, id, change) {
      const rows = rowsOf(name);
      const stored = readable(rows.get(id), open);
      if (rows.has(id) && stored === null) return fail({ type: "storage-failed", name: "UnreadableError" });
      const changed = change(stored);
      if (changed === null) rows.delete(id);
      else rows.set(id, changed);
      changes.announce();
      return ok(undefined);
    },
  };

  return {
    access,
    stored: () => [...kinds].flatMap(([kind, rows]) => [...rows].map(([id, value]) => ({ kind, id, value }))),
    put: ({ kind, id, value }) => void rowsOf(kind).set(id, value),
    remove: (kind, id) => void rowsOf(kind).delete(id),
    forget: () => kinds.clear(),
  };
}
