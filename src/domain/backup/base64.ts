const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes as base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    const digits = [18, 12, 6, 0].map((shift) => DIGITS.charAt((group >> shift) & 63)).join("");
    const known = Math.min(3, bytes.length - at) + 1;
    text += digits.slice(0, known).padEnd(4, "=");
  }
  return text;
}

/** The bytes in base64 with padding; null where it is not well formed. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const digits = text.replace(/={1,2}$/, "");
  const lacking = text.length - digits.length;
  if (text.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(digits)) return null;
  const bytes = new Uint8Array((text.length / 4) * 3 - lacking);
  for (let at = 0, start = 0; at < text.length; at += 4, start += 3) {
    const group = [0, 1, 2, 3].reduce((sum, offset) => (sum << 6) | valueOf(digits, at + offset), 0);
    for (let offset = 0; offset < 3 && start + offset < bytes.length; offset++)
      bytes[start + offset] = (group >> (16 - 8 * offset)) & 255;
  }
  return bytes;
}

/** Padding counts as zero. */
const valueOf = (digits: string, at: number): number => (at < digits.length ? DIGITS.indexOf(digits.charAt(at)) : 0);
