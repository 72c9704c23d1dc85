import type { Token } from "./clauses.ts";
import { ratingsIn } from "./ratings.ts";
import { refsIn } from "./take-refs.ts";
import { timeAt, type TimeToken } from "./video-times.ts";

const LINK = /(?<!\S)(?:https?:\/\/\S+|\S+@\S+\.\S+)/gi;

/** Everything in a line that can be read, from its start to its end; nothing overlaps. */
export function tokensOf(line: string, isKnownRef: (ref: string) => boolean = () => false): readonly Token[] {
  const text = line.replaceAll(LINK, (link) => "_".repeat(link.length));
  const found: readonly Token[] = [...refsIn(text, isKnownRef), ...ratingsIn(text), ...timesIn(text)];
  const kept: Token[] = [];
  for (const token of found) {
    if (kept.every(({ start, end }) => token.end <= start || token.start >= end)) kept.push(token);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

function timesIn(line: string): readonly TimeToken[] {
  const found: TimeToken[] = [];
  for (let at = 0; at < line.length; at += 1) {
    if (!/\d/.test(line.charAt(at))) continue;
    const time = timeAt(
      line,
      at,
      found.some(({ isDotted }) => isDotted),
    );
    if (time !== null) found.push(time);
    at = Math.max(at, (time?.end ?? 0) - 1);
  }
  return found;
}
