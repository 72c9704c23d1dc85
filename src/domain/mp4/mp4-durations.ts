import { boxesAt, viewOf } from "./mp4-boxes.ts";

/** Where version, flags and the two times of a box end, by the size of its times. */
const TIMES_END = { short: 4 + 2 * 4, long: 4 + 2 * 8 } as const;

/**
 * A copy of a stream's head whose boxes tell how long the recording is. Chromium writes the length of the first fragment
 * there, and in a wrong unit: Firefox then takes any recording to be 0.05 s long and does not seek in it. The copy is as
 * long as the head, so that no offset changes.
 */
export function withMp4Duration(head: Uint8Array, durationMs: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(head);
  const view = viewOf(copy);
  const [movie] = boxesAt(view, "moov", "mvhd");
  if (movie === undefined) return copy;
  const ticksPerSecond = unitOf(movie);
  writeDuration(movie, durationMs, ticksPerSecond);
  for (const track of boxesAt(view, "moov", "trak")) {
    // Told in the unit of the movie, and with the track's number between the times and the duration.
    for (const header of boxesAt(track, "tkhd")) writeDuration(header, durationMs, ticksPerSecond, 4);
    for (const media of boxesAt(track, "mdia", "mdhd")) writeDuration(media, durationMs, unitOf(media));
  }
  return copy;
}

const isLong = (box: DataView): boolean => box.getUint8(0) === 1;

const timesEnd = (box: DataView): number => (isLong(box) ? TIMES_END.long : TIMES_END.short);

/** Ticks in a second, of `mvhd` and `mdhd`: stands in front of their duration. */
const unitOf = (box: DataView): number => box.getUint32(timesEnd(box));

function writeDuration(box: DataView, durationMs: number, ticksPerSecond: number, between = 0): void {
  const at = timesEnd(box) + 4 + between;
  const ticks = Math.round((durationMs * ticksPerSecond) / 1000);
  if (isLong(box)) box.setBigUint64(at, BigInt(ticks));
  else box.setUint32(at, Math.min(ticks, 0xffffffff));
}
