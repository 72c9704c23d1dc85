import { useEffect, useRef, type RefObject } from "react";
import type { Video } from "./send-controller.ts";

/** The button that was pressed gives way to the next step, and the keyboard goes along: to what stands there now. */
export function useFocusOnNextStep(step: Video["name"]): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef(step);

  useEffect(() => {
    const wasOrIsMaking = before.current === "making" || step === "making";
    const hasChanged = before.current !== step;
    before.current = step;
    if (!hasChanged || !wasOrIsMaking || document.activeElement !== document.body) return;
    ref.current?.querySelector("button")?.focus();
  }, [step]);

  return ref;
}
