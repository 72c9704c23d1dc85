import type { Stretch, Waveform } from "../../domain/evidence/evidence.ts";

/** The bars of a waveform as one path in a box of `bars` by 100: each as high as its loudest moment, the loudest of all full. */
export function waveformPath({ peaks, perSecond }: Waveform, durationMs: number, bars: number): string {
  const total = Math.max(1, (durationMs * perSecond) / 1000);
  const loudest = Math.max(1, highest(peaks, 0, peaks.length));
  let path = "";
  for (let bar = 0; bar < bars; bar += 1) {
    const from = Math.floor((bar * total) / bars);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * total) / bars));
    const half = 1 + (47 * highest(peaks, from, to)) / loudest;
    path += `M${bar + 0.5} ${(50 - half).toFixed(1)}V${(50 + half).toFixed(1)}`;
  }
  return path;
}

/** Stretches as one path in a box of `width` by anything, at the height `y`. */
export function stretchesPath(stretches: readonly Stretch[], durationMs: number, width: number, y: number): string {
  const x = (ms: number) => ((ms / durationMs) * width).toFixed(2);
  return stretches.map(({ startMs, endMs }) => `M${x(startMs)} ${y}H${x(Math.min(endMs, durationMs))}`).join("");
}

function highest(peaks: Uint8Array, from: number, to: number): number {
  let found = 0;
  for (let at = from; at < Math.min(to, peaks.length); at += 1) found = Math.max(found, peaks[at] ?? 0);
  return found;
}
