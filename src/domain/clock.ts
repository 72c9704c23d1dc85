/** Time and timers, passed in so that a test owns them. */
export interface Clock {
  /** Epoch milliseconds: for dates that are kept. */
  now(): number;
  /** Milliseconds on a clock that only goes forward: for deadlines and durations. */
  monotonic(): number;
  /** Calls `tick` about every `everyMs`, also in a hidden tab; returns how to stop. */
  every(everyMs: number, tick: () => void): () => void;
  /** Calls `then` once after `delayMs`; returns how to stop. */
  after(delayMs: number, then: () => void): () => void;
}
