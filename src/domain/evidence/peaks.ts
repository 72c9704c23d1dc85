import type { Waveform } from "./evidence.ts";

/** Values for one second: half an hour is 90 kB, and a pause of 0.1 s still shows in it. */
export const PEAKS_PER_SECOND = 50;

/** Below this peak (-60 dBFS of full scale 1) a whole sound counts as silent: a microphone that is muted or not plugged in. */
export const SILENT_BELOW = 0.001;

const FULL_SCALE = 255;

/** Collects the outline of a sound while it is read, block by block; it holds the outline alone. */
export class PeakCollector {
  readonly #highest: number[] = [];

  /** `samples`: one channel, -1 to 1; `startSeconds`: where the first of them belongs. What lies before 0 is left out. */
  add(samples: Float32Array, sampleRate: number, startSeconds: number): void {
    const perPeak = sampleRate / PEAKS_PER_SECOND;
    const first = Math.round(startSeconds * sampleRate);
    for (let at = Math.max(0, -first); at < samples.length;) {
      const index = Math.floor((first + at) / perPeak);
      const end = Math.min(samples.length, Math.max(at + 1, Math.ceil((index + 1) * perPeak) - first));
      this.#raise(index, highestIn(samples, at, end));
      at = end;
    }
  }

  /** The highest amplitude of all, 0 to 1 and above. */
  get loudest(): number {
    return this.#highest.reduce((loudest, peak) => Math.max(loudest, peak), 0);
  }

  /** The outline so far; a part that nothing was given for is 0. */
  get waveform(): Waveform {
    const peaks = Uint8Array.from(this.#highest, (peak) => Math.round(Math.min(1, peak) * FULL_SCALE));
    return { perSecond: PEAKS_PER_SECOND, peaks };
  }

  #raise(index: number, peak: number): void {
    while (this.#highest.length <= index) this.#highest.push(0);
    this.#highest[index] = Math.max(this.#highest[index] ?? 0, peak);
  }
}

function highestIn(samples: Float32Array, from: number, to: number): number {
  let highest = 0;
  for (let at = from; at < to; at += 1) {
    const amplitude = Math.abs(samples[at] ?? 0);
    if (amplitude > highest) highest = amplitude;
  }
  return highest;
}
