import { envelopeOf, repeatedNames } from "./envelope.ts";
import { tokensOf } from "./tokens.ts";

/** A line of the reply with what is around its words. Offsets are those of the plain text. */
export interface ReplyLine {
  readonly start: number;
  /** Where the person's own words begin and end. */
  readonly own: number;
  readonly end: number;
  /** The end of the line. */
  readonly until: number;
  readonly sender: string | null;
  /** 0: said now; more: quoted or forwarded. */
  readonly depth: number;
}

const LIST_MARK = /^ *(?:[-*•·▪◦]|\(?\d{1,2}[.)]) +(?=\S)/;
/** Mail programs break lines near 72 signs. */
const WRAPPED_FROM = 55;

export function replyLines(plain: string): readonly ReplyLine[] {
  const texts = plain.split("\n");
  const names = repeatedNames(texts);
  const lines: ReplyLine[] = [];
  let start = 0;
  let older = 0;
  for (const text of texts) {
    const envelope = envelopeOf(text, names);
    if (envelope.opensOlder) older += 1;
    const mark = LIST_MARK.exec(text.slice(envelope.length))?.[0].length ?? 0;
    const until = start + text.length;
    const own = start + envelope.length + mark;
    lines.push({
      start,
      own,
      end: until - envelope.tail,
      until,
      sender: envelope.sender,
      depth: older + envelope.quotes,
    });
    start = until + 1;
  }
  return lines;
}

/** Joins what a mail program broke, and a time that stands alone with the words under it. */
export function joinedLines(plain: string, lines: readonly ReplyLine[]): readonly (readonly ReplyLine[])[] {
  const groups: ReplyLine[][] = [];
  for (const line of lines) {
    const text = plain.slice(line.own, line.end);
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (text.trim() === "") continue;
    if (group !== undefined && last !== undefined && continues(plain, last, line, text)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function continues(plain: string, last: ReplyLine, { start, sender }: ReplyLine, text: string): boolean {
  const before = plain.slice(last.own, last.end);
  const opensWithTime = tokensOf(text).some((token) => token.kind !== "rating" && token.start === 0);
  const follows = start === last.until + 1;
  if (opensWithTime) return false;
  if (isTimeAlone(before)) return true;
  return (
    follows && sender === null && before.length >= WRAPPED_FROM && !/[.!?]\s*$/.test(before) && /^\p{Ll}/u.test(text)
  );
}

function isTimeAlone(text: string): boolean {
  const [only, ...others] = tokensOf(text);
  return (
    only?.kind === "time" &&
    others.length === 0 &&
    /^[\s\-:,.]*$/.test(text.slice(0, only.start) + text.slice(only.end))
  );
}
