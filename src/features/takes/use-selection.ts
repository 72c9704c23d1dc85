import { useMemo, useRef, useState } from "react";
import type { TakeId } from "../../domain/ids.ts";

export interface Selection {
  /** Of those that are listed: what cannot be seen is not acted upon. */
  readonly ids: ReadonlySet<TakeId>;
  /** `extend`: together with all between it and the one before. */
  readonly pick: (id: TakeId, selected: boolean, extend: boolean) => void;
  readonly set: (ids: readonly TakeId[], selected: boolean) => void;
  readonly clear: () => void;
}

/** `listed`: what can be selected, from top to bottom; the same array until that changes. */
export function useSelection(listed: readonly TakeId[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<TakeId>>(new Set());
  const last = useRef<TakeId>(null);
  const ids = useMemo(() => new Set(chosen.size === 0 ? [] : listed.filter((id) => chosen.has(id))), [listed, chosen]);

  function set(changed: readonly TakeId[], selected: boolean): void {
    const next = new Set(ids);
    for (const id of changed) {
      if (selected) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  }

  return {
    ids,
    set,
    pick(id, selected, extend) {
      set(extend ? between(listed, last.current, id) : [id], selected);
      last.current = id;
    },
    clear() {
      setChosen(new Set());
      last.current = null;
    },
  };
}

/** From one to the other, both included, whichever stands first; the second alone where the first is not listed any more. */
function between(listed: readonly TakeId[], from: TakeId | null, to: TakeId): readonly TakeId[] {
  const start = from === null ? -1 : listed.indexOf(from);
  const end = listed.indexOf(to);
  return start === -1 ? [to] : listed.slice(Math.min(start, end), Math.max(start, end) + 1);
}
