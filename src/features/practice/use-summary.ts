import { useEffect, useState } from "react";
import type { Storage } from "../../platform/storage/storage.ts";
import { loadSummary, type PracticeSummary } from "./practice-summary.ts";

/** What is kept, up to date with every write; null until it was read. */
export function useSummary(storage: Storage): PracticeSummary | null {
  const [summary, setSummary] = useState<PracticeSummary | null>(null);

  useEffect(() => {
    let newest = 0;
    async function load() {
      const mine = (newest += 1);
      const read = await loadSummary(storage);
      if (mine === newest) setSummary(read);
    }
    void load();
    const stop = storage.subscribe(() => void load());
    return () => {
      newest = Infinity;
      stop();
    };
  }, [storage]);

  return summary;
}
