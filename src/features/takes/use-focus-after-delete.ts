import { useEffect, useRef, type RefObject } from "react";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { ListItem } from "./take-list.ts";

export interface FocusAfterDelete {
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  readonly beforeDelete: (take: TakeRecord) => void;
}

/** A deleted row takes the focus with it: the link that moves into its place gets it, or the title where none is left. */
export function useFocusAfterDelete(items: readonly ListItem[] | null): FocusAfterDelete {
  const titleRef = useRef<HTMLHeadingElement>(null);
  const deleting = useRef<{ id: string; neighbor: string | undefined }>(null);

  useEffect(() => {
    if (deleting.current === null || items === null) return;
    const { id, neighbor } = deleting.current;
    if (openable(items).includes(id)) return;
    deleting.current = null;
    const link = neighbor === undefined ? null : document.getElementById(neighbor);
    (link ?? titleRef.current)?.focus();
  }, [items]);

  return {
    titleRef,
    beforeDelete({ id }) {
      const ids = openable(items ?? []);
      const index = ids.indexOf(id);
      deleting.current = { id, neighbor: ids[index + 1] ?? ids[index - 1] };
    },
  };
}

const openable = (items: readonly ListItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === "take" && item.take.status !== "recording" ? [item.take.id] : []));
