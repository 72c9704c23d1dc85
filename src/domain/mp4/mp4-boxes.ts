/**
 * Reading of boxes, the parts that an mp4 file is made of: a size, a type of four letters, then the content.
 * Source: ISO/IEC 14496-12 (ISO base media file format), from which the names come.
 */
export interface BoxHeader {
  readonly type: string;
  /** Of the whole box, its header included. */
  readonly sizeBytes: number;
  readonly headerBytes: number;
}

/** A box that lies whole in memory; `content` is a view, not a copy. */
export interface Box {
  readonly type: string;
  readonly content: DataView;
}

/** Reads the header of the box at `at`; "incomplete" where bytes are missing, "invalid" where the box has no known end. */
export function readBoxHeader(bytes: Uint8Array, at: number): BoxHeader | "incomplete" | "invalid" {
  const view = viewOf(bytes);
  if (at + 8 > bytes.length) return "incomplete";
  const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
  const short = view.getUint32(at);
  if (short !== 1) return short < 8 ? "invalid" : { type, sizeBytes: short, headerBytes: 8 };
  if (at + 16 > bytes.length) return "incomplete";
  const long = Number(view.getBigUint64(at + 8));
  return long < 16 || !Number.isSafeInteger(long) ? "invalid" : { type, sizeBytes: long, headerBytes: 16 };
}

/** The boxes that fill `content`; what is behind the last whole one is left out. */
export function readBoxes(content: DataView): readonly Box[] {
  const bytes = new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  const boxes: Box[] = [];
  for (let at = 0; ;) {
    const header = readBoxHeader(bytes, at);
    if (typeof header === "string" || at + header.sizeBytes > bytes.length) return boxes;
    const inside = bytes.subarray(at + header.headerBytes, at + header.sizeBytes);
    boxes.push({ type: header.type, content: viewOf(inside) });
    at += header.sizeBytes;
  }
}

/** The contents of all boxes at the end of a path such as "mdia", "mdhd" below `content`. */
export function boxesAt(content: DataView, ...path: readonly string[]): readonly DataView[] {
  return path.reduce<readonly DataView[]>(
    (parents, type) =>
      parents.flatMap((parent) => readBoxes(parent).flatMap((box) => (box.type === type ? [box.content] : []))),
    [content],
  );
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
