import type { Clock } from "../../src/domain/clock.ts";

/** The clock of the machine, for tests in which time does not matter. */
export const realClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  every(everyMs, tick) {
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  },
  after(delayMs, then) {
    const timer = setTimeout(then, delayMs);
    return () => clearTimeout(timer);
  },
};
