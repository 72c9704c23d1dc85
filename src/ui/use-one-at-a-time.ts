import { useRef } from "react";

/** Runs what a press asks for, unless it runs already: a second press while the disk is slow would do it twice. */
export function useOneAtATime<A extends readonly unknown[]>(run: (...args: A) => Promise<void>): (...args: A) => void {
  const isRunning = useRef(false);
  return (...args) => {
    if (isRunning.current) return;
    isRunning.current = true;
    void run(...args).finally(() => {
      isRunning.current = false;
    });
  };
}
