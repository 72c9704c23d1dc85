const KEPT_STEPS = 15;

/** Where a track ends: the start of its last block plus a typical step between its blocks. */
export class FrameTimes {
  #lastMs: number | null = null;
  readonly #stepsMs: number[] = [];

  add(timeMs: number): void {
    if (this.#lastMs === null) {
      this.#lastMs = timeMs;
    } else if (timeMs > this.#lastMs) {
      this.#stepsMs.push(timeMs - this.#lastMs);
      if (this.#stepsMs.length > KEPT_STEPS) this.#stepsMs.shift();
      this.#lastMs = timeMs;
    }
  }

  /** The median of the last steps, not the very last one: that is often a long gap, and 0.14 s too long (measured). */
  get endMs(): number {
    if (this.#lastMs === null) return 0;
    const sorted = this.#stepsMs.toSorted((a, b) => a - b);
    return this.#lastMs + (sorted[sorted.length >> 1] ?? 0);
  }
}
