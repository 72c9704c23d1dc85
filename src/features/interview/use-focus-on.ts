import { useEffect, useRef, type RefObject } from "react";

/** Puts the focus on the one primary button whenever the moment changes, so that the space bar and Enter always mean it. */
export function useFocusOn<T extends HTMLElement>(moment: string): RefObject<T | null> {
  const target = useRef<T>(null);
  useEffect(() => target.current?.focus({ preventScroll: true }), [moment]);
  return target;
}
