import type { CuePoint, WebmHead } from "../records/records.ts";
import { concatBytes, ELEMENT, element, float64, readElements, uint, uint64, UNKNOWN_SIZE } from "./ebml.ts";
import { readUnitMs } from "./webm-tracks.ts";

export interface WebmParts {
  readonly head: WebmHead;
  readonly cues: readonly CuePoint[];
  readonly durationMs: number;
}

/**
 * The header that the recorder could not write while it ran: with the duration and with an index for seeking. In front of
 * the recorder's bytes from `head.firstClusterOffset` on it makes a whole file; nothing is copied or encoded again.
 */
export function buildWebmHeader({ head, cues, durationMs }: WebmParts): Uint8Array<ArrayBuffer> {
  const unitMs = readUnitMs(head.info) ?? 1;
  const info = infoWithDuration(head.info, durationMs / unitMs);

  // Positions are written in eight bytes each, so that a first pass without them already has the right lengths.
  const cuesAt = (clusterShift: number) =>
    element(ELEMENT.cues, ...cues.map((cue) => cuePoint(cue, head.videoTrack, unitMs, clusterShift)));
  const seekBytes = seekHead(0, 0, 0).length;
  const cuesPosition = seekBytes + info.length + head.tracks.length;
  const bodyBytes = cuesPosition + cuesAt(0).length;

  return concatBytes([
    head.ebml,
    uint(ELEMENT.segment),
    // The recorder's clusters are of unknown size too, and readers dislike those inside a Segment of known size.
    UNKNOWN_SIZE,
    seekHead(seekBytes, seekBytes + info.length, cuesPosition),
    info,
    head.tracks,
    cuesAt(bodyBytes - head.firstClusterOffset),
  ]);
}

function infoWithDuration(info: Uint8Array, durationTicks: number): Uint8Array {
  const kept = (readElements(info) ?? []).filter((field) => field.id !== ELEMENT.duration);
  return element(ELEMENT.info, ...kept.map((field) => field.whole), element(ELEMENT.duration, float64(durationTicks)));
}

/** Positions count from the start of the Segment's content. */
function seekHead(infoPosition: number, tracksPosition: number, cuesPosition: number): Uint8Array {
  const entry = (id: number, position: number) =>
    element(ELEMENT.seek, element(ELEMENT.seekId, uint(id)), element(ELEMENT.seekPosition, uint64(position)));
  return element(
    ELEMENT.seekHead,
    entry(ELEMENT.info, infoPosition),
    entry(ELEMENT.tracks, tracksPosition),
    entry(ELEMENT.cues, cuesPosition),
  );
}

function cuePoint(cue: CuePoint, track: number, unitMs: number, clusterShift: number): Uint8Array {
  return element(
    ELEMENT.cuePoint,
    element(ELEMENT.cueTime, uint64(Math.round(cue.timeMs / unitMs))),
    element(
      ELEMENT.cueTrackPositions,
      element(ELEMENT.cueTrack, uint(track)),
      element(ELEMENT.cueClusterPosition, uint64(cue.offset + clusterShift)),
    ),
  );
}
