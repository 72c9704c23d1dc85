import { useLayoutEffect, useState, type RefObject } from "react";
import type { CacheSnapshot, WindowVirtualizerHandle } from "virtua";

interface KeptScroll {
  readonly count: number;
  readonly top: number;
  /** Heights of the rows as they were measured. */
  readonly cache: CacheSnapshot;
}

/** Goes onto the list. */
export interface KeptScrollProps {
  readonly cache?: CacheSnapshot;
  readonly onScrollEnd: () => void;
}

/**
 * Going back to the list finds it where it was left. The browser cannot do that by itself, because the rows are not there
 * yet when it tries; so the place is kept with the entry of the history.
 */
export function useKeptScroll(count: number, list: RefObject<WindowVirtualizerHandle | null>): KeptScrollProps {
  const [kept] = useState(() => readKept(count));

  useLayoutEffect(() => {
    if (kept !== null) scrollTo(0, kept.top);
  }, [kept]);

  return {
    ...(kept !== null && { cache: kept.cache }),
    onScrollEnd() {
      if (list.current === null) return;
      const takes: KeptScroll = { count, top: scrollY, cache: list.current.cache };
      history.replaceState({ ...history.state, takes }, "");
    },
  };
}

/** Null where this entry of the history is new, or the list has changed its length since. */
function readKept(count: number): KeptScroll | null {
  const state = history.state as { readonly takes?: KeptScroll } | null;
  return state?.takes?.count === count ? state.takes : null;
}
