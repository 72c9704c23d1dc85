/** Crockford's base 32: no I, L, O, U, so that a code survives handwriting and a phone call. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Collects numbers of a few bits each and writes them as base 32, most significant bit first. */
export class BitWriter {
  readonly #bits: number[] = [];

  /** `value` must be an integer of 0 to 2^width - 1. */
  write(value: number, width: number): this {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** width)
      throw new RangeError(`${value} does not fit ${width} bits`);
    for (let bit = width - 1; bit >= 0; bit--) this.#bits.push(Math.floor(value / 2 ** bit) % 2);
    return this;
  }

  /** Zero-padded to a whole number of digits. */
  toDigits(): string {
    let digits = "";
    for (let start = 0; start < this.#bits.length; start += 5) {
      let digit = 0;
      for (let bit = 0; bit < 5; bit++) digit = digit * 2 + (this.#bits[start + bit] ?? 0);
      digits += ALPHABET[digit] ?? "";
    }
    return digits;
  }
}

/** What a person typed as plain digits: case, spaces and hyphens do not matter; O reads as 0, I and L as 1. */
export const plainDigits = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");

/** Reads what BitWriter wrote. Reading past the end gives null. */
export class BitReader {
  readonly #bits: number[];
  #position = 0;

  private constructor(bits: number[]) {
    this.#bits = bits;
  }

  /** Null where a character is no digit. */
  static from(digits: string): BitReader | null {
    const bits: number[] = [];
    for (const character of digits) {
      const digit = ALPHABET.indexOf(character);
      if (digit < 0) return null;
      for (let bit = 4; bit >= 0; bit--) bits.push((digit >> bit) & 1);
    }
    return new BitReader(bits);
  }

  get left(): number {
    return this.#bits.length - this.#position;
  }

  read(width: number): number | null {
    if (width > this.left) return null;
    let value = 0;
    for (let bit = 0; bit < width; bit++) value = value * 2 + (this.#bits[this.#position++] ?? 0);
    return value;
  }
}
