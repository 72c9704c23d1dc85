import type { TakeRecord } from "../records/records.ts";

const MAX_LENGTH = 120;
// Most file systems end a name at 255 bytes, and some add to it ("(1)", ".part").
const MAX_BYTES = 240;

// What Windows, macOS or Linux refuse, and characters that cannot be seen: a turned reading direction could make a file
// look as if it had another ending. Joiners stay: emoji and several scripts are written with them.
const REFUSED = /[<>:"/\\|?*]|(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/gu;
const ENDS = /^[\s.,;]+|[\s.,;]+$/gu;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

export interface NamedTake extends Pick<TakeRecord, "createdAt" | "timeZone" | "questionText"> {
  /** The ending of the name; sound alone in mp4 is "m4a". */
  readonly container: TakeRecord["container"] | "m4a";
  /** As in `numberTakes`. */
  readonly takeNumber: number;
}

/**
 * The name of a take's file, ready for any file system: "2026-11-23 Tell me about yourself, take 2.mp4". The date is that of
 * the zone in which it was recorded. At most 120 characters; a longer question is cut between characters as people see them.
 */
export function takeFileName({ createdAt, timeZone, questionText, takeNumber, container }: NamedTake): string {
  const date = dateIn(createdAt, timeZone);
  const end = `take ${takeNumber}.${container}`;
  const question = questionText.normalize("NFC").replace(/\s+/gu, " ").replace(REFUSED, "").replace(ENDS, "");
  const room = `${date} , ${end}`.length;
  const cut = shortened(question, MAX_LENGTH - room, MAX_BYTES - room).replace(ENDS, "");
  return cut === "" ? `${date} ${end}` : `${date} ${cut}, ${end}`;
}

/** The ending of the file of a take, without its dot. */
export const fileEnding = ({
  container,
  hasVideo,
}: Pick<TakeRecord, "container" | "hasVideo">): NamedTake["container"] =>
  container === "mp4" && !hasVideo ? "m4a" : container;

/** The name of one file that holds several takes: "2026-11-23 Second Take, 12 takes.zip". The date is that of `timeZone`. */
export const archiveFileName = (at: number, timeZone: string, takeCount: number): string =>
  `${dateIn(at, timeZone)} Second Take, ${takeCount} takes.zip`;

function shortened(text: string, maxLength: number, maxBytes: number): string {
  let kept = "";
  let bytes = 0;
  for (const { segment } of graphemes.segment(text)) {
    bytes += bytesOf(segment);
    if (kept.length + segment.length > maxLength || bytes > maxBytes) break;
    kept += segment;
  }
  return kept;
}

/** Bytes in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

// A take may come from a browser that knows a zone which this one does not.
function dateIn(at: number, timeZone: string): string {
  try {
    return isoDate(at, timeZone);
  } catch {
    return isoDate(at, "UTC");
  }
}

function isoDate(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts["year"]}-${parts["month"]}-${parts["day"]}`;
}
