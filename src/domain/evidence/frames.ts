/** Cuts a sound that comes in blocks of any length into frames of one length. The same buffer is handed out each time. */
export class Frames {
  readonly #frame: Float32Array;
  #filled = 0;

  /** `size`: samples in a frame. */
  constructor(size: number) {
    this.#frame = new Float32Array(size);
  }

  *add(samples: Float32Array): Generator<Float32Array> {
    for (let at = 0; at < samples.length;) {
      const taken = Math.min(samples.length - at, this.#frame.length - this.#filled);
      this.#frame.set(samples.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled < this.#frame.length) return;
      this.#filled = 0;
      yield this.#frame;
    }
  }
}
