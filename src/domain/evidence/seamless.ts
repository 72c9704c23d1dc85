/** A piece of decoded sound, one channel, -1 to 1. */
export interface SoundBlock {
  /** Where its first sample belongs in the take. */
  readonly startSeconds: number;
  /** In Hz; the same for all blocks of a sound. */
  readonly sampleRate: number;
  readonly samples: Float32Array;
}

/** Containers tell times in whole milliseconds and coarser: what is off by less is no hole. */
const TOLERANCE_SECONDS = 0.01;

/** Silence is filled in by pieces of this length, so that a long hole takes no memory. */
const FILL_SECONDS = 1;

/**
 * Makes one unbroken sound from blocks that tell their own times: a hole becomes silence, what overlaps is left out, and
 * sample n of the result belongs to n / sampleRate seconds of the take.
 */
export class Seamless {
  #written = 0;

  *add({ startSeconds, sampleRate, samples }: SoundBlock): Generator<Float32Array> {
    const off = startSeconds - this.#written / sampleRate;
    if (off > TOLERANCE_SECONDS) {
      for (const silence of silences(Math.round(off * sampleRate), sampleRate)) yield this.#counted(silence);
    }
    const overlap = off < -TOLERANCE_SECONDS ? Math.round(-off * sampleRate) : 0;
    if (overlap < samples.length) yield this.#counted(samples.subarray(overlap));
  }

  #counted(samples: Float32Array): Float32Array {
    this.#written += samples.length;
    return samples;
  }
}

function* silences(length: number, sampleRate: number): Generator<Float32Array> {
  const most = Math.round(FILL_SECONDS * sampleRate);
  for (let left = length; left > 0; left -= most) yield new Float32Array(Math.min(left, most));
}
