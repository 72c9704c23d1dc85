import { useRef, useState } from "react";
import type { Clock } from "../../domain/clock.ts";
import type { Result } from "../../domain/result.ts";
import type { StartFailure } from "./start-interview.ts";
import { useSlow } from "./use-slow.ts";

export interface Start {
  /** Runs one start; presses meanwhile are ignored, and after it too, for the page is then on its way to the room. */
  readonly run: (start: () => Promise<Result<unknown, StartFailure>>) => void;
  /** It takes long enough to say so. */
  readonly slow: boolean;
  readonly failure: StartFailure | null;
}

export function useStart(clock: Clock): Start {
  const running = useRef(false);
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<StartFailure | null>(null);
  const slow = useSlow(clock, waiting);

  async function run(start: () => Promise<Result<unknown, StartFailure>>) {
    if (running.current) return;
    running.current = true;
    setWaiting(true);
    setFailure(null);
    try {
      const result = await start();
      running.current = result.ok;
      if (!result.ok) setFailure(result.failure);
    } catch (bug) {
      running.current = false;
      throw bug;
    } finally {
      setWaiting(false);
    }
  }

  return { run: (start) => void run(start), slow, failure };
}
