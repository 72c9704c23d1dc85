import { useEffect, useState } from "react";
import type { Clock } from "../../domain/clock.ts";

const UNNOTICED_MS = 200;

/** True once something has taken so long that it needs saying. */
export function useSlow(clock: Clock, waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const stop = clock.after(UNNOTICED_MS, () => setSlow(true));
    return () => {
      stop();
      setSlow(false);
    };
  }, [clock, waiting]);
  return slow;
}
