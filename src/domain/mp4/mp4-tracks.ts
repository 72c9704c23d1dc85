import { boxesAt } from "./mp4-boxes.ts";

/** What is needed of a track to read the times of its fragments. */
export interface Mp4Track {
  readonly id: number;
  readonly isVideo: boolean;
  readonly ticksPerSecond: number;
  /** Of a sample whose fragment does not say. */
  readonly sampleTicks: number;
}

/** The track whose fragments all begin with a key frame. */
export const mainTrack = (tracks: readonly Mp4Track[]): Mp4Track | undefined =>
  tracks.find(({ isVideo }) => isVideo) ?? tracks[0];

/** A part of one track in one fragment, in seconds. */
export interface Mp4Span {
  readonly trackId: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

const VIDEO = 0x76696465;

/** The tracks that a `moov` box names. May throw a RangeError where the box is cut short. */
export function readMp4Tracks(moov: DataView): readonly Mp4Track[] {
  const defaults = new Map(boxesAt(moov, "mvex", "trex").map((trex) => [trex.getUint32(4), trex.getUint32(12)]));
  return boxesAt(moov, "trak").flatMap((trak) => {
    const [header] = boxesAt(trak, "tkhd");
    const [media] = boxesAt(trak, "mdia", "mdhd");
    const [handler] = boxesAt(trak, "mdia", "hdlr");
    if (!header || !media || !handler) return [];
    const id = header.getUint32(isLong(header) ? 20 : 12);
    const ticksPerSecond = media.getUint32(isLong(media) ? 20 : 12);
    if (ticksPerSecond === 0) return [];
    return [{ id, isVideo: handler.getUint32(8) === VIDEO, ticksPerSecond, sampleTicks: defaults.get(id) ?? 0 }];
  });
}

/** When each track begins and ends in a `moof` box. May throw a RangeError where the box is cut short. */
export function readMp4Spans(moof: DataView, tracks: readonly Mp4Track[]): readonly Mp4Span[] {
  return boxesAt(moof, "traf").flatMap((traf) => {
    const [header] = boxesAt(traf, "tfhd");
    const [time] = boxesAt(traf, "tfdt");
    const track = tracks.find(({ id }) => header?.getUint32(4) === id);
    if (!header || !time || !track) return [];
    const start = isLong(time) ? Number(time.getBigUint64(4)) : time.getUint32(4);
    const sampleTicks = sampleTicksOf(header) ?? track.sampleTicks;
    const ticks = boxesAt(traf, "trun").reduce((sum, run) => sum + ticksOf(run, sampleTicks), 0);
    const seconds = (at: number) => at / track.ticksPerSecond;
    return [{ trackId: track.id, startSeconds: seconds(start), endSeconds: seconds(start + ticks) }];
  });
}

/** Boxes of version 1 hold times in eight bytes. */
const isLong = (box: DataView): boolean => box.getUint8(0) === 1;

const flagsOf = (box: DataView): number => box.getUint32(0) & 0xffffff;

/** `tfhd`: its optional fields stand in the order of their flags. */
function sampleTicksOf(header: DataView): number | null {
  const flags = flagsOf(header);
  if ((flags & 0x8) === 0) return null;
  return header.getUint32(8 + ((flags & 0x1) !== 0 ? 8 : 0) + ((flags & 0x2) !== 0 ? 4 : 0));
}

/** `trun`: the length of its samples together. */
function ticksOf(run: DataView, sampleTicks: number): number {
  const flags = flagsOf(run);
  const count = run.getUint32(4);
  if ((flags & 0x100) === 0) return count * sampleTicks;
  const first = 8 + ((flags & 0x1) !== 0 ? 4 : 0) + ((flags & 0x4) !== 0 ? 4 : 0);
  const stride = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0).length;
  let sum = 0;
  for (let sample = 0; sample < count; sample += 1) sum += run.getUint32(first + sample * stride);
  return sum;
}
