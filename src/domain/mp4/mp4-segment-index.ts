import type { CuePoint } from "../records/records.ts";
import { boxesAt, viewOf } from "./mp4-boxes.ts";
import { mainTrack, readMp4Tracks } from "./mp4-tracks.ts";

/** What the index is built from. */
export interface Mp4Parts {
  /** The stream up to its first fragment, as the recorder wrote it. */
  readonly head: Uint8Array;
  /** One for every fragment, in order. */
  readonly cues: readonly CuePoint[];
  /** Of the whole stream, without the index. */
  readonly sizeBytes: number;
  readonly durationMs: number;
}

const FIXED_BYTES = 40;
const ENTRY_BYTES = 12;
/** The count has two bytes. */
const MAX_ENTRIES = 0xffff;
const SIDX = 0x73696478;
/** Begins with a key frame that is also the first to be shown. */
const STARTS_WITH_KEY_FRAME = 0x90000000;

/**
 * The `sidx` box that the recorder could not write while it ran: where every fragment lies and how long it is. Its place is
 * right behind the head. Without it Chromium reads a recording from end to end before it shows the first picture: five
 * minutes take 200 ms, with it 30. Null where there is nothing to index, or too much.
 */
export function buildMp4Index({ head, cues, sizeBytes, durationMs }: Mp4Parts): Uint8Array<ArrayBuffer> | null {
  const [moov] = boxesAt(viewOf(head), "moov");
  const track = moov && mainTrack(readMp4Tracks(moov));
  if (track === undefined || cues[0]?.offset !== head.length || cues.length > MAX_ENTRIES) return null;

  // The track's own unit: Chromium takes the length as if it were.
  const ticks = (ms: number) => Math.round((ms * track.ticksPerSecond) / 1000);
  const box = new DataView(new ArrayBuffer(FIXED_BYTES + ENTRY_BYTES * cues.length));
  box.setUint32(0, box.byteLength);
  box.setUint32(4, SIDX);
  box.setUint8(8, 1);
  box.setUint32(12, track.id);
  box.setUint32(16, track.ticksPerSecond);
  box.setBigUint64(20, BigInt(ticks(cues[0].timeMs)));
  box.setUint16(38, cues.length);
  for (const [index, cue] of cues.entries()) {
    const next = cues[index + 1] ?? { offset: sizeBytes, timeMs: Math.max(durationMs, cue.timeMs) };
    const at = FIXED_BYTES + ENTRY_BYTES * index;
    box.setUint32(at, next.offset - cue.offset);
    box.setUint32(at + 4, ticks(next.timeMs) - ticks(cue.timeMs));
    box.setUint32(at + 8, STARTS_WITH_KEY_FRAME);
  }
  return new Uint8Array(box.buffer);
}
