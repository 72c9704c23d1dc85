import type { Clock } from "../../domain/clock.ts";
import type { Scope } from "../../domain/scope.ts";

const CHECK_MS = 500;
/**
 * Longer than any machine was seen to hold a piece back that had its recorder alive. Devices that go away are heard of at
 * once, by their tracks: this is for a recorder that has died without a word.
 */
const SILENCE_MS = 6000;

/**
 * Calls `onSilence` once when no chunk came for too long; give it every chunk through the function it gives back. Time in
 * which the page did not run, because the machine slept or was busy, does not count: nothing could have come.
 */
export function watchChunks(clock: Clock, scope: Scope, onSilence: () => void): () => void {
  let silentMs = 0;
  let lastTickMs = clock.monotonic();
  const stop = scope.add(
    clock.every(CHECK_MS, () => {
      const nowMs = clock.monotonic();
      silentMs += Math.min(nowMs - lastTickMs, CHECK_MS);
      lastTickMs = nowMs;
      if (silentMs < SILENCE_MS) return;
      stop();
      onSilence();
    }),
  );
  return () => {
    silentMs = 0;
  };
}
