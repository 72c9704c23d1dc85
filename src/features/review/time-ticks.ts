const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600];

/** Round moments for the line of time, at most `most` of them, in ms. */
export function timeTicks(durationMs: number, most: number): readonly number[] {
  const fits = (seconds: number) => durationMs / (seconds * 1000) <= most;
  const stepMs = 1000 * (STEPS_S.find(fits) ?? 3600);
  // The last one would touch the end of the line, or stick out of it.
  const count = Math.ceil((durationMs * 0.96) / stepMs);
  return Array.from({ length: count }, (_, index) => index * stepMs);
}
