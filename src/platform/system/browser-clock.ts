import type { Clock } from "../../domain/clock.ts";
import tickWorkerUrl from "../../workers/tick.worker.ts?worker&url";
import type { TickFired, TickRequest } from "../../workers/tick-protocol.ts";
import { createWorker } from "./worker-url.ts";

/** The machine's time. Timers live in a worker, because a hidden page's own slow down to one tick in a second or two. */
export function createBrowserClock(startWorker: () => Worker = () => createWorker(tickWorkerUrl)): Clock {
  const timers = createTimers(startWorker);
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    every: (everyMs, tick) => timers.start("every", everyMs, tick),
    after: (delayMs, then) => timers.start("after", delayMs, then),
  };
}

interface Timer {
  readonly kind: "every" | "after";
  readonly ms: number;
  readonly run: () => void;
  /** Set when the page's own timer does the work. */
  stopOwn?: () => void;
}

function createTimers(startWorker: () => Worker) {
  const timers = new Map<number, Timer>();
  let lastId = 0;
  /** Undefined before the first timer; null where the browser refuses the worker. */
  let worker: Worker | null | undefined;

  function fire(id: number): void {
    const timer = timers.get(id);
    if (timer?.kind === "after") timers.delete(id);
    timer?.run();
  }

  function runHere(id: number, timer: Timer): void {
    const handle = timer.kind === "every" ? setInterval(fire, timer.ms, id) : setTimeout(fire, timer.ms, id);
    timer.stopOwn = () => clearTimeout(handle);
  }

  function fallBack(): void {
    worker = null;
    for (const [id, timer] of timers) runHere(id, timer);
  }

  function tickWorker(): Worker | null {
    if (worker !== undefined) return worker;
    try {
      worker = startWorker();
      worker.addEventListener("message", ({ data }: MessageEvent<TickFired>) => fire(data.id));
      worker.addEventListener("error", fallBack, { once: true });
    } catch {
      worker = null;
    }
    return worker;
  }

  return {
    start(kind: Timer["kind"], ms: number, run: () => void): () => void {
      lastId += 1;
      const id = lastId;
      const timer: Timer = { kind, ms, run };
      timers.set(id, timer);
      const worker = tickWorker();
      if (worker) worker.postMessage({ type: kind, id, ms } satisfies TickRequest);
      else runHere(id, timer);

      return () => {
        if (!timers.delete(id)) return;
        timer.stopOwn?.();
        tickWorker()?.postMessage({ type: "stop", id } satisfies TickRequest);
      };
    },
  };
}
