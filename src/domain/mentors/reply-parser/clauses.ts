import type { RatingToken } from "./ratings.ts";
import type { RefToken } from "./take-refs.ts";
import type { TimeToken } from "./video-times.ts";

export type Token = TimeToken | RatingToken | RefToken;

/** A stretch of a line that says one thing. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

const ENDS = /[.!?…]+(?=\s|$|["')\]]|\p{Extended_Pictographic})|[;\n]/gu;
const ABBREVIATION = /(?:^|[^\p{L}])(?:dr|mr|mrs|ms|prof|vs|e\.g|i\.e|etc|approx|no|min|sec)$/iu;

/** Parts a line at the ends of sentences, and before a time where the clause has already told its own at its end. */
export function clausesOf(line: string, tokens: readonly Token[]): readonly Clause[] {
  const isInside = (at: number) => tokens.some(({ start, end }) => start < at && at < end);
  const cuts = new Set<number>();
  for (const { index, 0: sign } of line.matchAll(ENDS)) {
    const isShort =
      sign === "." &&
      ABBREVIATION.test(line.slice(Math.max(0, index - 8), index)) &&
      line.slice(index + 1).trim() !== "";
    if (!isShort && !isInside(index)) cuts.add(index + sign.length);
  }
  for (const token of tokens) {
    if (token.kind === "ref") {
      cuts.add(token.start);
      cuts.add(token.end);
    }
    if (
      token.kind === "time" &&
      /,\s*$/.test(line.slice(Math.max(0, token.start - 4), token.start)) &&
      endsWithTime(line, token, tokens)
    )
      cuts.add(token.start);
  }
  const bounds = [0, ...[...cuts].toSorted((a, b) => a - b), line.length];
  return bounds.flatMap((end, index) => {
    const start = bounds[index - 1];
    if (start === undefined || start === end) return [];
    return [{ start, end, tokens: tokens.filter((token) => token.start >= start && token.end <= end) }];
  });
}

/** Whether another time stands right before the comma that stands before `token`. */
function endsWithTime(line: string, token: Token, tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ kind, end }) => kind === "time" && end < token.start && /^\s*,\s*$/.test(line.slice(end, token.start)),
  );
}
