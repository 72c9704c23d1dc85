import { fail, ok } from "../../domain/result.ts";
import type { Changes } from "./changes.ts";
import { allReadable, readable } from "./readable.ts";
import type { Storage } from "./storage.ts";

/** Whole documents that go with the tab. `forget` belongs to erasing everything. */
export function memoryDocuments(
  changes: Pick<Changes, "announce">,
): Pick<Storage, "document" | "documents" | "changeDocument"> & { readonly forget: () => void } {
  const kinds = new Map<string, Map<string, unknown>>();

  function rowsOf(name: string): Map<string, unknown> {
    const rows = kinds.get(name) ?? new Map<string, unknown>();
    kinds.set(name, rows);
    return rows;
  }

  return {
    document: async ({ name, open }, id) => readable(rowsOf(name).get(id), open),
    documents: async ({ name, open }) => {
      const rows = rowsOf(name);
      return allReadable(
        [...rows.keys()].toSorted().map((id) => rows.get(id)),
        open,
      );
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
    forget: () => kinds.clear(),
  };
}
