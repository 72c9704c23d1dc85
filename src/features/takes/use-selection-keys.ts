import type { RefObject } from "react";
import type { TakeId } from "../../domain/ids.ts";
import { useWindowEvent } from "../../ui/use-window-event.ts";
import type { Selection } from "./use-selection.ts";

interface SelectionKeys {
  readonly list: RefObject<HTMLElement | null>;
  readonly listed: readonly TakeId[];
  readonly selection: Selection;
  readonly onDelete: () => void;
}

const TYPING = "input:not([type=checkbox], [type=radio]), textarea, select";

/** Ctrl or Cmd and A selects all in the list, Delete deletes what is selected, Esc selects nothing. */
export function useSelectionKeys({ list, listed, selection, onDelete }: SelectionKeys): void {
  useWindowEvent("keydown", (event) => {
    const { target, key } = event;
    if (event.defaultPrevented || !(target instanceof Element) || target.matches(TYPING)) return;
    const hasSelection = selection.ids.size > 0;
    // A row that is scrolled out of sight takes the focus with it; the keys then still mean the list.
    const isMeant = list.current?.contains(target) || (hasSelection && target === document.body);
    if (!isMeant) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && key.toLowerCase() === "a") {
      event.preventDefault();
      selection.set(listed, true);
    } else if (hasSelection && key === "Escape") selection.clear();
    else if (hasSelection && key === "Delete") onDelete();
  });
}
