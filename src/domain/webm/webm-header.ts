import type { CuePoint, WebmHead } from "../records/records.ts";
import { concatBytes, ELEMENT, element, float64, readElements, uint, uint64, UNKNOWN_SIZE } from "./ebml.ts";
import { readUnitMs } from "./webm-tracks.ts";

/** What a header is built from. */
export interface WebmParts {
  readonly head: WebmHead;
  /** Empty: the file plays and has its duration, and the player searches when it seeks. */
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
  // Positions are written in eight bytes each, so that a first pass with zeros already has the right lengths.
  const seekBytes = seekHead(0, 0, cues.length > 0 ? 0 : null).length;
  const cuesPosition = seekBytes + info.length + head.tracks.length;
  const bodyBytes = cuesPosition + cueIndex(cues, head.videoTrack, unitMs, 0).length;

  return concatBytes([
    head.ebml,
    uint(ELEMENT.segment),
    // The recorder's clusters are of unknown size too, and readers dislike those inside a Segment of known size.
    UNKNOWN_SIZE,
    seekHead(seekBytes, seekBytes + info.length, cues.length > 0 ? cuesPosition : null),
    info,
    head.tracks,
    cueIndex(cues, head.videoTrack, unitMs, bodyBytes - head.firstClusterOffset),
  ]);
}

function infoWithDuration(info: Uint8Array, durationTicks: number): Uint8Array {
  const kept = (readElements(info) ?? []).filter((field) => field.id !== ELEMENT.duration);
  return element(ELEMENT.info, ...kept.map((field) => field.whole), element(ELEMENT.duration, float64(durationTicks)));
}

/** Positions count from the start of the Segment's content; null: the element is not there. */
function seekHead(infoPosition: number, tracksPosition: number, cuesPosition: number | null): Uint8Array {
  const entry = (id: number, position: number) =>
    element(ELEMENT.seek, element(ELEMENT.seekId, uint(id)), element(ELEMENT.seekPosition, uint64(position)));
  return element(
    ELEMENT.seekHead,
    entry(ELEMENT.info, infoPosition),
    entry(ELEMENT.tracks, tracksPosition),
    ...(cuesPosition === null ? [] : [entry(ELEMENT.cues, cuesPosition)]),
  );
}

/** The Cues element, which must not be empty: nothing without cues. */
function cueIndex(cues: readonly CuePoint[], track: number, unitMs: number, clusterShift: number): Uint8Array {
  if (cues.length === 0) return new Uint8Array();
  const point = (cue: CuePoint) =>
    element(
      ELEMENT.cuePoint,
      element(ELEMENT.cueTime, uint64(Math.round(cue.timeMs / unitMs))),
      element(
        ELEMENT.cueTrackPositions,
        element(ELEMENT.cueTrack, uint(track)),
        element(ELEMENT.cueClusterPosition, uint64(cue.offset + clusterShift)),
      ),
    );
  return element(ELEMENT.cues, ...cues.map(point));
}
