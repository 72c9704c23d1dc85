/** How many zero crossings of the low-pass lie on either side of its middle. */
const CROSSINGS = 16;

/** Of the lower of the two half rates: the room in which the filter falls off. */
const PASS_BAND = 0.92;

/**
 * Turns sound of one sampling rate into another, block by block, with a low-pass in front: a windowed sinc (Blackman), one set
 * of weights for every place that an output sample can have between two input samples. The output is not delayed.
 */
export class Resampler {
  readonly #up: number;
  readonly #down: number;
  readonly #half: number;
  readonly #phases: readonly Float32Array[];
  /** What may still be needed of the input; before the sound there is silence. */
  #input: Float32Array;
  /** Index in the whole input of the first sample of `#input`. */
  #inputStart: number;
  #written = 0;

  /** Rates in Hz, whole numbers. */
  constructor(fromHz: number, toHz: number) {
    const divisor = greatestCommonDivisor(fromHz, toHz);
    this.#up = toHz / divisor;
    this.#down = fromHz / divisor;
    const stretch = Math.max(1, fromHz / toHz);
    this.#half = Math.ceil(CROSSINGS * stretch);
    const cutOff = (PASS_BAND * 0.5) / stretch;
    this.#phases = Array.from({ length: this.#up }, (_, phase) => weights(phase / this.#up, this.#half, cutOff));
    this.#input = new Float32Array(this.#half);
    this.#inputStart = -this.#half;
  }

  /** The output that is certain after this block of input. */
  add(samples: Float32Array): Float32Array {
    this.#input = joined(this.#input, samples);
    const end = this.#inputStart + this.#input.length;
    // The last output sample whose weights reach no further than the input.
    const last = Math.floor(((end - 1 - this.#half) * this.#up) / this.#down);
    const output = new Float32Array(Math.max(0, last + 1 - this.#written));
    for (let index = 0; index < output.length; index += 1) output[index] = this.#sampleAt(this.#written + index);
    this.#written += output.length;
    this.#forget();
    return output;
  }

  /** The rest, when no more input comes. */
  end(): Float32Array {
    return this.add(new Float32Array(this.#half));
  }

  #sampleAt(index: number): number {
    const place = index * this.#down;
    const before = Math.floor(place / this.#up);
    const phase = this.#phases[place % this.#up] ?? new Float32Array();
    const from = before - this.#half - this.#inputStart;
    let sum = 0;
    for (let tap = 0; tap < phase.length; tap += 1) sum += (phase[tap] ?? 0) * (this.#input[from + tap] ?? 0);
    return sum;
  }

  #forget(): void {
    const needed = Math.floor((this.#written * this.#down) / this.#up) - this.#half - this.#inputStart;
    if (needed <= 0) return;
    this.#input = this.#input.slice(needed);
    this.#inputStart += needed;
  }
}

/** Weights of the samples from `half` before to `half` after a place that lies `fraction` behind a sample. They sum to 1. */
function weights(fraction: number, half: number, cutOff: number): Float32Array {
  const found = Array.from({ length: 2 * half + 1 }, (_, tap) => {
    const distance = tap - half - fraction;
    const turn = (Math.PI * distance) / (half + 1);
    const window = 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
    const sinc = distance === 0 ? 2 * cutOff : Math.sin(2 * Math.PI * cutOff * distance) / (Math.PI * distance);
    return window * sinc;
  });
  const sum = found.reduce((total, weight) => total + weight, 0);
  return Float32Array.from(found, (weight) => weight / sum);
}

function joined(first: Float32Array, second: Float32Array): Float32Array {
  const both = new Float32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
