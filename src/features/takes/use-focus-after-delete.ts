import { useEffect, useRef, type RefObject } from "react";
import type { TakeId } from "../../domain/ids.ts";

export interface FocusAfterDelete {
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  readonly beforeDelete: (ids: ReadonlySet<TakeId>) => void;
}

/**
 * Deleted rows take the focus with them: the link that moves into the place of the first gets it, or the title where none
 * is left or in sight. `listed`: the takes that can be opened, from top to bottom; null until they were read.
 */
export function useFocusAfterDelete(listed: readonly TakeId[] | null): FocusAfterDelete {
  const titleRef = useRef<HTMLHeadingElement>(null);
  const deleting = useRef<{ ids: ReadonlySet<TakeId>; neighbor: TakeId | undefined }>(null);

  useEffect(() => {
    if (deleting.current === null || listed === null) return;
    const { ids, neighbor } = deleting.current;
    if (listed.some((id) => ids.has(id))) return;
    deleting.current = null;
    const link = neighbor === undefined ? null : document.getElementById(neighbor);
    if (link !== null) link.focus();
    else titleRef.current?.focus({ preventScroll: true });
  }, [listed]);

  return {
    titleRef,
    beforeDelete(ids) {
      const all = listed ?? [];
      const first = all.findIndex((id) => ids.has(id));
      const stays = (id: TakeId) => !ids.has(id);
      deleting.current = { ids, neighbor: all.slice(first).find(stays) ?? all.slice(0, first).findLast(stays) };
    },
  };
}
