import type { Clock } from "../../src/domain/clock.ts";

interface Timer {
  readonly everyMs: number | null;
  readonly run: () => void;
  dueAt: number;
}

/** A clock that stands still until a test moves it; timers run in the order of their due times. */
export interface FakeClock extends Clock {
  advance(ms: number): void;
  /** Moves and lets promises settle in between, for code that awaits. */
  settle(ms?: number): Promise<void>;
  readonly timers: number;
}

/** `startAt`: epoch milliseconds, 14 November 2026 unless told. */
export function createFakeClock(startAt = Date.UTC(2026, 10, 14, 21, 0)): FakeClock {
  const timers = new Set<Timer>();
  let passed = 0;

  function add(timer: Timer): () => void {
    timers.add(timer);
    return () => timers.delete(timer);
  }

  function advance(ms: number): void {
    const until = passed + ms;
    for (;;) {
      const next = [...timers].filter(({ dueAt }) => dueAt <= until).toSorted((a, b) => a.dueAt - b.dueAt)[0];
      if (!next) break;
      passed = Math.max(passed, next.dueAt);
      if (next.everyMs === null) timers.delete(next);
      else next.dueAt += next.everyMs;
      next.run();
    }
    passed = until;
  }

  return {
    now: () => startAt + passed,
    monotonic: () => passed,
    every: (everyMs, tick) => add({ everyMs, run: tick, dueAt: passed + everyMs }),
    after: (delayMs, then) => add({ everyMs: null, run: then, dueAt: passed + delayMs }),
    advance,
    async settle(ms = 0) {
      const steps = Math.max(1, Math.ceil(ms / 250));
      for (let step = 0; step < steps; step++) {
        advance(ms / steps);
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      }
    },
    get timers() {
      return timers.size;
    },
  };
}
