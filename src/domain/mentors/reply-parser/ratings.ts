import type { Level } from "../../records/records.ts";
import type { CriterionId } from "../../rubric/criteria.ts";
import { CRITERION_NAMES, criterionNamed } from "./criterion-names.ts";
import { isExample } from "./time-context.ts";
import { startsClause } from "./video-times.ts";

/** A rating in a line. */
export interface RatingToken {
  readonly kind: "rating";
  readonly start: number;
  readonly end: number;
  readonly criteria: readonly CriterionId[];
  readonly level: Level;
  /** A colon, "/5" or stars leave no doubt that the two belong together. */
  readonly isSaid: boolean;
}

const WORDS: Readonly<Record<string, Level>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };
const DIGIT = "[1-5]|one|two|three|four|five";
const LEVEL = String.raw`(?<level>${DIGIT})(?![\p{L}\d])|(?<stars>[⭐★]{1,5})[☆✩]*(?![⭐★])`;
const OUT_OF = String.raw`(?<of> ?(?:\/|out of|of|on|over|von|de|sur) ?(?:5|five)(?![\p{L}\d]|[.:]\d))?`;
const NAMES = String.raw`(?<first>${CRITERION_NAMES})(?: ?(?:and|&|\/|\+) ?(?:the |your )?(?<second>${CRITERION_NAMES}))?`;
const JOINT = String.raw`(?<joint>[\s:=>~*(-]*)(?:(?:is|was|gets?|maybe|about|rating|score|level|i'?d (?:say|give)|i (?:say|give)|both|an?|like)[\s:]+){0,3}`;

const NAME_FIRST = new RegExp(
  String.raw`(?<![\p{L}\d-])${NAMES}(?![\p{L}\d])${JOINT}[*]*(?:${LEVEL})[*]*${OUT_OF}[)]?`,
  "giu",
);
const LEVEL_FIRST = new RegExp(
  String.raw`(?<![\p{L}\d.:/-])(?:${LEVEL})${OUT_OF} ?(?<joint>[:=-]|for|on)? ?(?:the |your )?(?<first>${CRITERION_NAMES})(?![\p{L}\d])(?! ?[:=-]? ?(?:\d|(?:${DIGIT})(?!\p{L})))`,
  "giu",
);

/** After the digit: it counts or measures something, is a part of another number, or belongs to another scale. */
const OTHER_NUMBER =
  /^(?:\d|[.,:]\d|\+|\s?%|\s*(?:\/|out of|of|over)\s*\d|\s*(?:-|to|or)\s*[1-5](?![\d:.])|(?:st|nd|rd|th|x)\b|\s*(?:times|s|secs?|seconds?|m|mins?|minutes?|hours?|days?|weeks?|months?|years?|yrs?|points?|things?|examples?|questions?|sentences?|words?|people|parts?|takes?|ways?|reasons?|steps?|am|pm)\b|,? (?:now|before|last time|but now)\b)/i;
const GOES_ON =
  /^(?:\s*$|\s*[,.;!?)(\]*/|-]|\s*\n|\s+(?:and|but|because|bc|cause|since|as|you|u|your|it|its|it's|too|for|though|so|could|needs?|would|overall|i|at|with)\b|\s*\p{Extended_Pictographic})/iu;

/** As many signs around a rating are looked at. */
const NEAR = 80;

/** The ratings of a line, from its start to its end. */
export function ratingsIn(line: string): readonly RatingToken[] {
  const found = [...readAll(line, NAME_FIRST), ...readAll(line, LEVEL_FIRST)];
  const kept: RatingToken[] = [];
  for (const token of found.toSorted((a, b) => a.start - b.start)) {
    const from = kept.at(-1)?.end ?? 0;
    if (token.start < from) continue;
    // "2 structure 4 eye contact": the digit before a name may be its own.
    const isTorn =
      !token.isSaid && /(?:^|[^\d\p{L}])[1-5] $/u.test(line.slice(Math.max(from, token.start - 3), token.start));
    if (!isTorn) kept.push(token);
  }
  return kept;
}

function readAll(line: string, shape: RegExp): readonly RatingToken[] {
  return [...line.matchAll(shape)].flatMap((match) => readOne(line, match, shape === LEVEL_FIRST) ?? []);
}

function readOne(line: string, match: RegExpMatchArray, levelFirst: boolean): RatingToken | null {
  const { first = "", second, level, stars, of, joint = "" } = match.groups ?? {};
  const name = criterionNamed(first);
  const other = second === undefined ? null : criterionNamed(second);
  const value = stars === undefined ? levelOf(level ?? "") : (stars.length as Level);
  if (name === null || value === null) return null;
  const from = match.index ?? 0;
  const end = from + match[0].length;
  const after = line.slice(end, end + NEAR);
  const before = line.slice(Math.max(0, from - NEAR), from);
  const opens = startsClause(before);
  const isSaid = of !== undefined || stars !== undefined || /[:=>(-]/.test(joint);
  if (OTHER_NUMBER.test(after) || isExample(before)) return null;

  if (levelFirst) {
    if (of === undefined && !/for|on/i.test(joint)) return null;
    if (of === undefined && name.common && !/(?:the|your) \S+$/i.test(match[0])) return null;
    return { kind: "rating", start: from, end, criteria: [name.criterion], level: value, isSaid: true };
  }
  if (!isSaid && !GOES_ON.test(after) && !followedByMore(after)) return null;
  // Of two names only the last is sure to be meant, unless they begin their clause: "nice structure and pace 3".
  const both = other !== null && opens;
  const last = other ?? name;
  if ((both ? name.common || last.common : last.common) && !isSaid && !(opens && /^\s*(?:$|[,.;!/|\n])/.test(after)))
    return null;
  const start = both || other === null ? from : from + match[0].lastIndexOf(second ?? "");
  const criteria = both ? [...new Set([name.criterion, last.criterion])] : [last.criterion];
  return { kind: "rating", start, end, criteria, level: value, isSaid };
}

const levelOf = (word: string): Level | null =>
  WORDS[word.toLowerCase()] ?? (/^[1-5]$/.test(word) ? (Number(word) as Level) : null);

const MORE = new RegExp(String.raw`^\s+(?:(?:the |your )?(?:${CRITERION_NAMES})(?![\p{L}\d])|\d{1,2}[:.]\d{2})`, "iu");
const followedByMore = (after: string): boolean => MORE.test(after);
