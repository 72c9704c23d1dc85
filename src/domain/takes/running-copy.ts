import { crc32 } from "../crc32.ts";
import type { TakeRecord } from "../records/records.ts";
import { openTake } from "../records/take-schema.ts";
import { fail, ok, type Result } from "../result.ts";

/**
 * The file that a running take is copied to, so that it can be read back alone when the database is lost:
 *
 *     head   "STCOPY" (6 bytes), version (2), byte count of the row (4), CRC-32 of the row (4), the row as JSON in ASCII
 *     frame  number (4), byte count of the content (4), start and end in the take in ms (8 each, IEEE 754),
 *            CRC-32 of the content (4), CRC-32 of the 28 bytes so far (4), content
 *
 * Numbers are big-endian. There are as many frames as were written; a frame is one piece of the recorder.
 */
const MAGIC = "STCOPY";
const VERSION = 1;
const HEAD_BYTES = 16;
const FRAME_HEAD_BYTES = 32;

/** One piece of a take as its copy holds it. */
export interface CopyFrame {
  /** Number of the piece in the take, from 0. Numbers only rise; one that is left out is a piece that was not copied. */
  readonly seq: number;
  /** Start and end of the piece in the take. */
  readonly startMs: number;
  readonly endMs: number;
  readonly sizeBytes: number;
  /** Null where the content was damaged. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** A file that is read in parts, because a long take does not fit into memory. May reject with the browser's error. */
export interface CopySource {
  readonly sizeBytes: number;
  /** `end` is never beyond the size. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

export interface CopyHead {
  /** The row as it was when the take began. */
  readonly take: TakeRecord;
  /** Where the first frame begins. */
  readonly framesAt: number;
}

/** Not a copy, or its row cannot be read; or written by a newer version of the app. */
export type CopyProblem = { readonly type: "copy-damaged" | "copy-too-new" };

/** The start of the file. */
export function encodeCopyHead(take: TakeRecord): Uint8Array<ArrayBuffer> {
  const row = ascii(JSON.stringify(take).replace(/[^ -~]/g, escaped));
  const head = new Uint8Array(HEAD_BYTES + row.length);
  const view = new DataView(head.buffer);
  head.set(ascii(MAGIC));
  view.setUint16(6, VERSION);
  view.setUint32(8, row.length);
  view.setUint32(12, crc32(row));
  head.set(row, HEAD_BYTES);
  return head;
}

/** What goes in front of the content of a frame. */
export function encodeFrameHead(
  { seq, startMs, endMs }: Omit<CopyFrame, "bytes" | "sizeBytes">,
  content: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(FRAME_HEAD_BYTES);
  const view = new DataView(head.buffer);
  view.setUint32(0, seq);
  view.setUint32(4, content.length);
  view.setFloat64(8, startMs);
  view.setFloat64(16, endMs);
  view.setUint32(24, crc32(content));
  view.setUint32(28, crc32(head.subarray(0, 28)));
  return head;
}

/** Reads the row at the start of a copy. */
export async function readCopyHead(source: CopySource): Promise<Result<CopyHead, CopyProblem>> {
  const damaged = fail<CopyProblem>({ type: "copy-damaged" });
  if (source.sizeBytes < HEAD_BYTES) return damaged;
  const head = await source.read(0, HEAD_BYTES);
  const view = viewOf(head);
  if (text(head.subarray(0, 6)) !== MAGIC) return damaged;
  if (view.getUint16(6) > VERSION) return fail({ type: "copy-too-new" });
  const framesAt = HEAD_BYTES + view.getUint32(8);
  if (framesAt > source.sizeBytes) return damaged;
  const row = await source.read(HEAD_BYTES, framesAt);
  if (crc32(row) !== view.getUint32(12)) return damaged;
  const take = openTake(parsed(text(row)));
  if (!take.ok) return take.failure.type === "record-too-new" ? fail({ type: "copy-too-new" }) : damaged;
  return ok({ take: take.value, framesAt });
}

/**
 * The frames from `framesAt` on, in order. What was cut off at the end of the file is left out; a frame whose content was
 * damaged comes without it; where the head of a frame was damaged, nothing behind it can be found any more.
 */
export async function* readCopyFrames(source: CopySource, framesAt: number): AsyncGenerator<CopyFrame, void> {
  let lastSeq = -1;
  for (let at = framesAt; at + FRAME_HEAD_BYTES <= source.sizeBytes;) {
    const contentAt = at + FRAME_HEAD_BYTES;
    const head = await source.read(at, contentAt);
    const view = viewOf(head);
    if (crc32(head.subarray(0, 28)) !== view.getUint32(28)) return;
    const [seq, sizeBytes] = [view.getUint32(0), view.getUint32(4)];
    at = contentAt + sizeBytes;
    if (seq <= lastSeq || at > source.sizeBytes) return;
    lastSeq = seq;
    const content = await source.read(contentAt, at);
    const isWhole = crc32(content) === view.getUint32(24);
    const [startMs, endMs] = [view.getFloat64(8), view.getFloat64(16)];
    yield { seq, startMs, endMs, sizeBytes, bytes: isWhole ? content : null };
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

const ascii = (characters: string): Uint8Array => Uint8Array.from(characters, (one) => one.charCodeAt(0));

const text = (bytes: Uint8Array): string => bytes.reduce((all, byte) => all + String.fromCharCode(byte), "");

/** JSON's own way to write a character; also keeps the two halves of one beyond the first plane. */
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
