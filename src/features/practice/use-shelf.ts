import { useCallback, useEffect, useState } from "react";
import type { ShelfContent } from "../../platform/banks/bank-shelf.ts";
import type { PracticePorts } from "./practice-ports.ts";

export interface OpenShelf extends ShelfContent {
  /** Texts of the files that the person added, by the bank's id. */
  readonly added: ReadonlyMap<string, string>;
}

/** The banks, null until they are there; call `reload` when one was added or removed. */
export function useShelf({ shelf, storage }: Pick<PracticePorts, "shelf" | "storage">): {
  readonly content: OpenShelf | null;
  readonly reload: () => Promise<void>;
} {
  const [content, setContent] = useState<OpenShelf | null>(null);

  const reload = useCallback(async () => {
    const [read, added] = await Promise.all([shelf.content(), storage.bankTexts()]);
    setContent({ ...read, added });
  }, [shelf, storage]);

  useEffect(() => {
    void reload();
  }, [reload]);

  return { content, reload };
}
