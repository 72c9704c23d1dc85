import { useEffect, useRef, type RefObject } from "react";

/**
 * What a page load does by itself and a navigation inside one page does not: the title of the page, the focus at the
 * start of the content, and the view at its top. Going back keeps the browser's own scroll position.
 */
export function useArrival(location: string, title: string, main: RefObject<HTMLElement | null>): void {
  const lastLocation = useRef(location);
  const wentBack = useRef(false);

  useEffect(() => {
    document.title = title;
  }, [title, location]);

  useEffect(() => {
    const remember = () => {
      wentBack.current = true;
    };
    addEventListener("popstate", remember);
    return () => removeEventListener("popstate", remember);
  }, []);

  useEffect(() => {
    if (lastLocation.current === location) return;
    lastLocation.current = location;
    main.current?.focus({ preventScroll: true });
    if (!wentBack.current) scrollTo(0, 0);
    wentBack.current = false;
  }, [location, main]);
}
