import { ELEMENT, readElements, readUint } from "./ebml.ts";

const VIDEO = 1;
const NANOSECONDS_PER_MS = 1_000_000;

/** The tracks of a stream, as far as an index needs them. */
export interface WebmTracks {
  readonly numbers: readonly number[];
  /** The track that seeking goes by: the first with a picture, else the first. */
  readonly cueTrack: number;
}

/** Reads the content of Segment/Tracks; null where it names no track. */
export function readTracks(content: Uint8Array): WebmTracks | null {
  const entries = readElements(content)?.filter((entry) => entry.id === ELEMENT.trackEntry) ?? [];
  const tracks = entries.map((entry) => {
    const fields = readElements(entry.content) ?? [];
    const field = (id: number) => readUint(fields.find((one) => one.id === id)?.content ?? new Uint8Array());
    return { number: field(ELEMENT.trackNumber), type: field(ELEMENT.trackType) };
  });
  const usable = tracks.filter((track) => track.number > 0 && Number.isSafeInteger(track.number));
  const cue = usable.find((track) => track.type === VIDEO) ?? usable[0];
  return cue ? { numbers: usable.map((track) => track.number), cueTrack: cue.number } : null;
}

/** Milliseconds of one timestamp unit by the content of Segment/Info (1 unless it says otherwise); null where it cannot be read. */
export function readUnitMs(info: Uint8Array): number | null {
  const fields = readElements(info);
  if (!fields) return null;
  const scale = fields.find((field) => field.id === ELEMENT.timestampScale);
  if (!scale) return 1;
  const nanoseconds = readUint(scale.content);
  const inRange = nanoseconds >= 1 && nanoseconds <= 1000 * NANOSECONDS_PER_MS;
  return inRange ? nanoseconds / NANOSECONDS_PER_MS : null;
}
