import { useEffect } from "react";
import type { ReviewController } from "./review-controller.ts";

/** Writes what was typed last when the page goes, or goes out of sight: a phone may end it there without another word. */
export function useFlushWhenLeft(controller: ReviewController): void {
  useEffect(() => {
    const flush = () => void controller.flush();
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [controller]);
}
