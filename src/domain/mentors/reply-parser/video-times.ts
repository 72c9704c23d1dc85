import { isAnswerLength, isExample, isLength, isOfDay, isWallClock } from "./time-context.ts";

/** A time in a line: one moment, or several that share their words ("0:33 and 0:45 ..."). */
export interface TimeToken {
  readonly kind: "time";
  readonly start: number;
  readonly end: number;
  readonly atMs: readonly number[];
  readonly isDotted: boolean;
}

type Form = "clock" | "loose-clock" | "joined" | "minutes-seconds" | "dot" | "seconds" | "minutes";

interface OneTime {
  readonly ms: number;
  readonly end: number;
  readonly form: Form;
}

const SHAPES: readonly (readonly [Form, RegExp])[] = [
  ["clock", /(?<h>\d{1,2}):(?<m>[0-5]\d):(?<s>[0-5]\d)(?![\d:])/y],
  ["clock", /(?<m>\d{1,3}):(?<s>[0-5]\d)(?!\d|:\d|\/\d|\.\d)/y],
  ["loose-clock", /(?<m>\d{1,2})(?: : ?|: )(?<s>[0-5]\d)(?!\d|:\d|\/\d|\.\d| ?%)/y],
  ["joined", /(?<m>\d{1,2})(?:m|mn|min|')(?<s>[0-5]?\d)(?:s|sec|"|'')?(?![\p{L}\d])/iuy],
  [
    "minutes-seconds",
    /(?<m>\d{1,2}) ?(?:m|mn|mins?|minutes?)\.?,? ?(?:and )?(?<s>[0-5]?\d) ?(?:s|secs?|seconds?)?(?![\p{L}\d])/iuy,
  ],
  ["dot", /(?<m>\d{1,2})\.(?<s>[0-5]\d)(?![\d%]|\.\d)(?! ?(?:gpa|points?|stars?|mg|x|out of|\/))/iy],
  ["seconds", /(?<s>\d{1,3}) ?(?:s|secs?|seconds?)(?![\p{L}\d])/iuy],
  ["minutes", /(?<m>\d{1,2}) ?(?:m|mins?|minutes?)(?![\p{L}\d])/iuy],
];

const LEAD =
  /(?:(?<![\p{L}\d])(?:at|around|from|near|min(?:ute)?|time|stamp|timestamp)(?: the| about| around)? ?:? ?|[@~([*#]+ ?)+$/iu;
const ASKS_FOR_TIME = /(?:\b(?:at|around|from|near|minute|time)\b[^\d]*|[@~([*#] ?)$/i;
const MARK = /^ ?(?:-? ?(?:mark|in)\b)/i;
const UNIT = /^(?: ?(?:mins?|minutes?|secs?|seconds?)\b)?(?: ?mark\b)?/i;
const RANGE = /^ ?(?:->|-|→|to|until|till|through) ?/i;
const AND = /^ ?(?:and|und|y|et|و|और|&|\+) ?(?:at )?/i;
const LIST = /^ ?(?:,|and|und|y|et|و|और|&|\+) ?(?:at )?/i;

/** As many signs around a time are looked at. */
const NEAR = 80;

const wordsBefore = (line: string, at: number): string => line.slice(Math.max(0, at - NEAR), at);
const wordsAfter = (line: string, at: number): string => line.slice(at, at + NEAR);

/**
 * The time that begins at `start` of the line; null where what stands there is something else. `dotted`: a time with a dot
 * stood in the line before.
 */
export function timeAt(line: string, start: number, dotted = false): TimeToken | null {
  const first = readOne(line, start);
  if (first === null) return null;
  const lead = LEAD.exec(wordsBefore(line, start))?.[0] ?? "";
  const begin = start - lead.length;
  if (!isMoment(line, { start, begin, dotted }, first)) return null;

  const atMs = [first.ms];
  let { end } = first;
  const until = follow(line, end, RANGE) ?? bareSeconds(line, end, first);
  if (until !== null) ({ end } = until);
  const list = startsClause(wordsBefore(line, begin)) ? LIST : AND;
  for (let next = follow(line, end, list); next?.form === "clock"; next = follow(line, end, list)) {
    atMs.push(next.ms);
    ({ end } = next);
  }
  const unit = (first.form === "clock" ? UNIT : MARK).exec(wordsAfter(line, end))?.[0] ?? "";
  end += unit.length;
  if (/[([*]/.test(lead)) end += /^[\])*]+/.exec(wordsAfter(line, end))?.[0].length ?? 0;
  return { kind: "time", start: begin, end, atMs, isDotted: first.form === "dot" };
}

function readOne(line: string, start: number): OneTime | null {
  const before = wordsBefore(line, start);
  if (/[\p{L}\d:$€£/+]$/u.test(before) || /\d[.,-]$/.test(before)) return null;
  for (const [form, shape] of SHAPES) {
    shape.lastIndex = start;
    const { groups } = shape.exec(line) ?? {};
    if (groups === undefined) continue;
    const { h = "0", m = "0", s = "0" } = groups;
    return { ms: ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * 1000, end: shape.lastIndex, form };
  }
  return null;
}

function follow(line: string, end: number, joint: RegExp): OneTime | null {
  const joined = joint.exec(wordsAfter(line, end))?.[0];
  if (joined === undefined) return null;
  const next = end + joined.length;
  for (const [form, shape] of SHAPES) {
    shape.lastIndex = next;
    const { groups } = shape.exec(line) ?? {};
    if (groups === undefined || isOfDay(wordsAfter(line, shape.lastIndex))) continue;
    const { h = "0", m = "0", s = "0" } = groups;
    return { ms: ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * 1000, end: shape.lastIndex, form };
  }
  return null;
}

/** "0:33-40": the end of a range as seconds alone. */
function bareSeconds(line: string, end: number, first: OneTime): { readonly end: number } | null {
  if (first.form !== "clock") return null;
  const rest = /^-[0-5]\d(?![\d:.%]| ?\p{L})/u.exec(wordsAfter(line, end))?.[0];
  return rest === undefined ? null : { end: end + rest.length };
}

interface Place {
  /** Of the digits. */
  readonly start: number;
  /** Of the words before them that belong to the time. */
  readonly begin: number;
  /** Whether the line writes its times with a dot. */
  readonly dotted: boolean;
}

function isMoment(line: string, { start, begin, dotted }: Place, { end, form }: OneTime): boolean {
  const before = wordsBefore(line, start);
  const after = wordsAfter(line, end);
  if (isExample(before) || isWallClock(before, line.slice(start, end), after)) return false;
  const leads = ASKS_FOR_TIME.test(before) || startsClause(wordsBefore(line, begin));
  switch (form) {
    case "clock":
      return !isAnswerLength(before, after);
    case "joined":
      return !isLength(before, after);
    case "loose-clock":
      return leads;
    case "dot":
      return leads || (dotted && !/\b(?:gpa|score|version|room) ?$/i.test(before));
    case "minutes-seconds":
    case "seconds":
      return (leads || MARK.test(after)) && !isLength(before, after);
    case "minutes":
      return (
        (/\b(?:at|around)(?: the)? ?$|@ ?$/i.test(before) || /^ ?-? ?mark\b/i.test(after)) && !isLength(before, after)
      );
  }
}

/** Whether a clause begins after these words. */
export const startsClause = (before: string): boolean =>
  /(?:^|[.!?;,:|)\]\-…]|\p{Extended_Pictographic})\s*$/u.test(before);
