import type { TakeId } from "../../domain/ids.ts";

/** Where the person is in each take, as long as the tab lives. Nothing is kept where the browser refuses. */
export interface Positions {
  /** In ms; null where the take was not watched in this tab. */
  get(id: TakeId): number | null;
  keep(id: TakeId, atMs: number): void;
}

/** Begins as every key of ours, so that erasing finds it. */
const keyOf = (id: TakeId) => `second-take.position ${id}`;

export function createPositions(): Positions {
  return {
    get(id) {
      try {
        const kept = sessionStorage.getItem(keyOf(id));
        return kept === null || !Number.isFinite(Number(kept)) ? null : Number(kept);
      } catch {
        return null;
      }
    },
    keep(id, atMs) {
      try {
        sessionStorage.setItem(keyOf(id), String(atMs));
      } catch {
        // A take that begins anew is no loss worth a word.
      }
    },
  };
}
