/** One file of a zip, as its directory tells of it. Nothing is compressed. */
export interface ZipFile {
  /** In UTF-8; at most 65,535 bytes. */
  readonly name: Uint8Array;
  /** Epoch milliseconds; the archive keeps local time in steps of two seconds, from 1980 on. */
  readonly modifiedAt: number;
  readonly sizeBytes: number;
  readonly crc32: number;
  /** Where its header begins. */
  readonly offset: number;
}

/** Needed for sizes and offsets beyond four bytes. */
const VERSION = 45;
const MADE_ON_UNIX = 3 << 8;
const READABLE_FILE = 0o100644;
/** The checksum follows the content, and names are in UTF-8. */
const FLAGS = 0x0808;
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

/** What stands in front of the content: written before its checksum is known. */
export function zipFileHeader({ name, modifiedAt }: Pick<ZipFile, "name" | "modifiedAt">): Uint8Array<ArrayBuffer> {
  const { date, time } = dosTime(modifiedAt);
  return record([
    [4, 0x04034b50],
    [2, VERSION],
    [2, FLAGS],
    [2, 0],
    [2, time],
    [2, date],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, name.length],
    [2, 0],
    name,
  ]);
}

/** What stands behind the content. */
export function zipFileEnd({ sizeBytes, crc32 }: Pick<ZipFile, "sizeBytes" | "crc32">): Uint8Array<ArrayBuffer> {
  const width = sizeBytes >= MAX_32 ? 8 : 4;
  return record([
    [4, 0x08074b50],
    [4, crc32],
    [width, sizeBytes],
    [width, sizeBytes],
  ]);
}

/** The directory of all files, which ends the archive; it begins at `offset`. */
export function zipDirectory(files: readonly ZipFile[], offset: number): Uint8Array<ArrayBuffer> {
  const entries = files.map(directoryEntry);
  const sizeBytes = entries.reduce((sum, { length }) => sum + length, 0);
  const isLarge = files.length >= MAX_16 || sizeBytes >= MAX_32 || offset >= MAX_32;
  return record([
    ...entries,
    ...(isLarge ? [largeEnd(files.length, sizeBytes, offset)] : []),
    [4, 0x06054b50],
    [4, 0],
    [2, Math.min(files.length, MAX_16)],
    [2, Math.min(files.length, MAX_16)],
    [4, Math.min(sizeBytes, MAX_32)],
    [4, Math.min(offset, MAX_32)],
    [2, 0],
  ]);
}

function directoryEntry({ name, modifiedAt, sizeBytes, crc32, offset }: ZipFile): Uint8Array<ArrayBuffer> {
  const { date, time } = dosTime(modifiedAt);
  const large: Field[] = [];
  if (sizeBytes >= MAX_32) large.push([8, sizeBytes], [8, sizeBytes]);
  if (offset >= MAX_32) large.push([8, offset]);
  const extra = large.length === 0 ? new Uint8Array() : record([[2, 1], [2, large.length * 8], ...large]);
  return record([
    [4, 0x02014b50],
    [2, VERSION | MADE_ON_UNIX],
    [2, VERSION],
    [2, FLAGS],
    [2, 0],
    [2, time],
    [2, date],
    [4, crc32],
    [4, Math.min(sizeBytes, MAX_32)],
    [4, Math.min(sizeBytes, MAX_32)],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, READABLE_FILE],
    [4, Math.min(offset, MAX_32)],
    name,
    extra,
  ]);
}

/** For archives beyond four bytes, in front of the end that every reader knows. */
function largeEnd(count: number, sizeBytes: number, offset: number): Uint8Array<ArrayBuffer> {
  return record([
    [4, 0x06064b50],
    [8, 44],
    [2, VERSION | MADE_ON_UNIX],
    [2, VERSION],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, sizeBytes],
    [8, offset],
    [4, 0x07064b50],
    [4, 0],
    [8, offset + sizeBytes],
    [4, 1],
  ]);
}

/** A number in so many bytes, lowest first; or bytes as they are. */
type Field = readonly [width: 2 | 4 | 8, value: number] | Uint8Array;

function record(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const lengths = fields.map((field) => (field instanceof Uint8Array ? field.length : field[0]));
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [index, field] of fields.entries()) {
    if (field instanceof Uint8Array) bytes.set(field, at);
    else if (field[0] === 2) view.setUint16(at, field[1], true);
    else if (field[0] === 4) view.setUint32(at, field[1], true);
    else view.setBigUint64(at, BigInt(field[1]), true);
    at += lengths[index] ?? 0;
  }
  return bytes;
}

function dosTime(at: number): { readonly date: number; readonly time: number } {
  const day = new Date(at);
  if (day.getFullYear() < 1980) return { date: (1 << 5) | 1, time: 0 };
  return {
    date: ((day.getFullYear() - 1980) << 9) | ((day.getMonth() + 1) << 5) | day.getDate(),
    time: (day.getHours() << 11) | (day.getMinutes() << 5) | (day.getSeconds() >> 1),
  };
}
