/** Q of a second-order Butterworth filter. */
const BUTTERWORTH = Math.SQRT1_2;

interface Coefficients {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** A filter of second order that keeps its state between blocks (direct form I). */
class Biquad {
  readonly #c: Coefficients;
  #x1 = 0;
  #x2 = 0;
  #y1 = 0;
  #y2 = 0;

  constructor(coefficients: Coefficients) {
    this.#c = coefficients;
  }

  next(x: number): number {
    const { b0, b1, b2, a1, a2 } = this.#c;
    const y = b0 * x + b1 * this.#x1 + b2 * this.#x2 - a1 * this.#y1 - a2 * this.#y2;
    this.#x2 = this.#x1;
    this.#x1 = x;
    this.#y2 = this.#y1;
    this.#y1 = y;
    return y;
  }
}

/** Leaves of a sound what lies between two frequencies. Coefficients: R. Bristow-Johnson, "Audio EQ Cookbook". */
export class BandPass {
  readonly #high: Biquad;
  readonly #low: Biquad;

  /** All in Hz. */
  constructor(fromHz: number, toHz: number, sampleRate: number) {
    this.#high = new Biquad(coefficients("high-pass", fromHz, sampleRate));
    this.#low = new Biquad(coefficients("low-pass", toHz, sampleRate));
  }

  next(sample: number): number {
    return this.#low.next(this.#high.next(sample));
  }
}

function coefficients(type: "high-pass" | "low-pass", frequency: number, sampleRate: number): Coefficients {
  const turn = (2 * Math.PI * frequency) / sampleRate;
  const cosine = Math.cos(turn);
  const alpha = Math.sin(turn) / (2 * BUTTERWORTH);
  const a0 = 1 + alpha;
  const b1 = type === "high-pass" ? -(1 + cosine) : 1 - cosine;
  return {
    b0: Math.abs(b1) / 2 / a0,
    b1: b1 / a0,
    b2: Math.abs(b1) / 2 / a0,
    a1: (-2 * cosine) / a0,
    a2: (1 - alpha) / a0,
  };
}
