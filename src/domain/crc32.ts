const SLICES = 8;

/** What a byte changes in the sum when so many other bytes follow it: 256 values for none, 256 for one, and so on. */
const TABLES = sliceTables();

/**
 * The checksum of zip, gzip and PNG (CRC-32 of ISO 3309), 0 to 2^32 - 1. Every change of up to 32 neighboring bits shows.
 * `before` is the checksum of what stands in front of `bytes`, for what is read in parts.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before;
  let at = 0;
  // Indexed and eight bytes at a time ("slicing by 8"), because this runs over every byte that is recorded or backed up: three
  // times as fast as one by one, and thirty times as an iterator.
  for (const end = bytes.length - SLICES; at <= end; at += SLICES) {
    rest =
      table(7, byte(bytes, at) ^ rest) ^
      table(6, byte(bytes, at + 1) ^ (rest >>> 8)) ^
      table(5, byte(bytes, at + 2) ^ (rest >>> 16)) ^
      table(4, byte(bytes, at + 3) ^ (rest >>> 24)) ^
      table(3, byte(bytes, at + 4)) ^
      table(2, byte(bytes, at + 5)) ^
      table(1, byte(bytes, at + 6)) ^
      table(0, byte(bytes, at + 7));
  }
  for (; at < bytes.length; at += 1) rest = table(0, byte(bytes, at) ^ rest) ^ (rest >>> 8);
  return ~rest >>> 0;
}

const byte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

const table = (following: number, value: number): number => TABLES[(following << 8) | (value & 0xff)] ?? 0;

function sliceTables(): Int32Array {
  const tables = new Int32Array(SLICES * 256);
  for (let value = 0; value < 256; value += 1) {
    let rest = value;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    tables[value] = rest;
  }
  for (let at = 256; at < tables.length; at += 1) {
    const before = tables[at - 256] ?? 0;
    tables[at] = (before >>> 8) ^ (tables[before & 0xff] ?? 0);
  }
  return tables;
}
