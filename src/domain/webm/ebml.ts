/**
 * Reading and writing of EBML, the element format under WebM: an id, a size, then the content.
 * Source: RFC 8794 (EBML) and RFC 9559 (Matroska), from which the ids come.
 */
export const ELEMENT = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
  referenceBlock: 0xfb,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cueTrackPositions: 0xb7,
  cueTrack: 0xf7,
  cueClusterPosition: 0xf1,
} as const;

/** A variable-length integer: `value` without the length marker; null where all its bits are set ("unknown"). */
export interface Vint {
  readonly value: number | null;
  readonly byteCount: number;
}

/** What stands before an element's content. */
export interface ElementHeader {
  readonly id: number;
  /** Bytes of content; null: unknown, the element goes on until one of its level or above begins. */
  readonly sizeBytes: number | null;
  readonly headerBytes: number;
}

/** An element that lies whole in memory; both parts are views, not copies. */
export interface Element {
  readonly id: number;
  readonly content: Uint8Array;
  /** Header and content. */
  readonly whole: Uint8Array;
}

/** How many bytes the integer that starts with `first` takes, 1 to 8; 9 for a zero byte, which starts none. */
const vintByteCount = (first: number): number => Math.clz32(first) - 23;

/** Reads the integer at `at`; "incomplete" where bytes are missing, "invalid" where none starts or it is above 2^53. */
export function readVint(bytes: Uint8Array, at: number): Vint | "incomplete" | "invalid" {
  const first = bytes[at];
  if (first === undefined) return "incomplete";
  const byteCount = vintByteCount(first);
  if (byteCount > 8) return "invalid";
  if (at + byteCount > bytes.length) return "incomplete";
  const mask = 0xff >> byteCount;
  const rest = bytes.subarray(at + 1, at + byteCount);
  if ((first & mask) === mask && rest.every((byte) => byte === 0xff)) return { value: null, byteCount };
  const value = rest.reduce((sum, byte) => sum * 256 + byte, first & mask);
  return Number.isSafeInteger(value) ? { value, byteCount } : "invalid";
}

/** Reads the header of the element at `at`. */
export function readElementHeader(bytes: Uint8Array, at: number): ElementHeader | "incomplete" | "invalid" {
  const first = bytes[at];
  if (first === undefined) return "incomplete";
  const idBytes = vintByteCount(first);
  if (idBytes > 4) return "invalid";
  if (at + idBytes > bytes.length) return "incomplete";
  const size = readVint(bytes, at + idBytes);
  if (typeof size === "string") return size;
  return {
    id: readUint(bytes.subarray(at, at + idBytes)),
    sizeBytes: size.value,
    headerBytes: idBytes + size.byteCount,
  };
}

/** The elements that fill `content` exactly, or null where it is not made of whole elements of known size. */
export function readElements(content: Uint8Array): readonly Element[] | null {
  const elements: Element[] = [];
  let at = 0;
  while (at < content.length) {
    const header = readElementHeader(content, at);
    if (typeof header === "string" || header.sizeBytes === null) return null;
    const start = at + header.headerBytes;
    const end = start + header.sizeBytes;
    if (end > content.length) return null;
    elements.push({ id: header.id, content: content.subarray(start, end), whole: content.subarray(at, end) });
    at = end;
  }
  return elements;
}

/** A big-endian unsigned integer. Above 2^53 it is not exact: check with `Number.isSafeInteger`. */
export const readUint = (content: Uint8Array): number => content.reduce((sum, byte) => sum * 256 + byte, 0);

/** The parts one after the other, copied. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A big-endian unsigned integer in as few bytes as hold it, at least one. */
export function uint(value: number): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (let rest = value; rest > 0 || bytes.length === 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.from(bytes);
}

/** A big-endian unsigned integer in eight bytes, so that its value does not move what follows. */
export function uint64(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(value / 2 ** 32));
  view.setUint32(4, value % 2 ** 32);
  return bytes;
}

/** A big-endian IEEE 754 number in eight bytes. */
export function float64(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return bytes;
}

/** The size field of an element that goes on to the end of the file. */
export const UNKNOWN_SIZE: Uint8Array = Uint8Array.of(0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);

/** An element with the given content, its size field as short as can be. */
export function element(id: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = concatBytes(parts);
  return concatBytes([uint(id), shortestSize(content.length), content]);
}

function shortestSize(sizeBytes: number): Uint8Array<ArrayBuffer> {
  let byteCount = 1;
  // All bits set means "unknown", so that the largest value of each length needs one byte more.
  while (sizeBytes >= 2 ** (7 * byteCount) - 1) byteCount += 1;
  const bytes = uint64(sizeBytes).slice(8 - byteCount);
  bytes[0] = (bytes[0] ?? 0) | (0x80 >> (byteCount - 1));
  return bytes;
}
