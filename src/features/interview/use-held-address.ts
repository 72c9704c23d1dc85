import { useEffect, useEffectEvent, useRef } from "react";
import type { InterviewPorts } from "./interview-ports.ts";

/** Asks before another address is gone to, while `isOn`; gives back how to let go of this one. */
export function useHeldAddress(
  { holdAddress }: Pick<InterviewPorts, "holdAddress">,
  isOn: boolean,
  ask: (path: string) => void,
): () => void {
  const letGo = useRef(() => {});
  const askFor = useEffectEvent(ask);
  useEffect(() => {
    if (!isOn) return;
    const release = holdAddress((path) => askFor(path));
    letGo.current = release;
    return release;
  }, [holdAddress, isOn]);
  return () => letGo.current();
}
