import type { Clock } from "../../domain/clock.ts";
import type { Scope } from "../../domain/scope.ts";

const CHECK_MS = 500;
const SILENCE_MS = 2500;
/** An encoder that starts on a busy machine takes its time. */
const FIRST_CHUNK_MS = 5000;
/** A tick that comes this late means that the page was frozen or the machine asleep; then nothing could have come. */
const LATE_TICK_MS = 1500;

/** Calls `onSilence` once when no chunk came for too long; give it every chunk through the function it gives back. */
export function watchChunks(clock: Clock, scope: Scope, onSilence: () => void): () => void {
  let deadlineMs = clock.monotonic() + FIRST_CHUNK_MS;
  let lastTickMs = clock.monotonic();
  const stop = scope.add(
    clock.every(CHECK_MS, () => {
      const nowMs = clock.monotonic();
      if (nowMs - lastTickMs > LATE_TICK_MS) deadlineMs = Math.max(deadlineMs, nowMs + SILENCE_MS);
      lastTickMs = nowMs;
      if (nowMs < deadlineMs) return;
      stop();
      onSilence();
    }),
  );
  return () => {
    deadlineMs = clock.monotonic() + SILENCE_MS;
  };
}
