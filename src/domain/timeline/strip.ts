import { addMonths, monthsFrom, type Month } from "./month.ts";
import type { Contradiction } from "./findings.ts";
import { inOrder, monthsOf, spanOf, type Hole, type Span } from "./spans.ts";
import { shortName, type EntryKind, type TimelineEntry } from "./timeline.ts";

export const LANES = ["school", "clinical", "other", "points", "exams"] as const;
export type Lane = (typeof LANES)[number];

const LANE_OF: Readonly<Record<EntryKind, Lane>> = {
  "medical-school": "school",
  "clinical-work": "clinical",
  gap: "clinical",
  observership: "other",
  research: "other",
  other: "other",
  attempt: "exams",
  examination: "exams",
};

/** A block of a lane. Start and length in percent of the strip. */
export interface StripBlock {
  readonly key: string;
  readonly look: "stretch" | "gap" | "hole" | "clash" | "moment";
  readonly label: string;
  readonly start: number;
  readonly length: number;
}

/** A line of blocks that do not cover each other. */
export interface StripLine {
  readonly lane: Lane;
  readonly blocks: readonly StripBlock[];
}

export interface Strip {
  readonly lines: readonly StripLine[];
  /** Each January that is named: its year and place in percent. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** End of this month in percent. */
  readonly now: number;
}

/** More names of years than this run into each other. */
const YEARS_MAX = 9;
/** Free months before the first block and after the last one. */
const MARGIN = 4;

/** The path as a picture: lanes with blocks, by month. Null: there is nothing to draw. */
export function stripOf(
  entries: readonly TimelineEntry[],
  holes: readonly Hole[],
  contradictions: readonly Contradiction[],
  thisMonth: Month,
): Strip | null {
  const [first] = inOrder(entries);
  if (first === undefined) return null;
  const last = entries.reduce(
    (end, entry) => (spanOf(entry, thisMonth).to > end ? spanOf(entry, thisMonth).to : end),
    thisMonth,
  );
  const whole = { from: addMonths(first.from, -MARGIN), to: addMonths(last, MARGIN) };
  const months = monthsOf(whole);
  const placeOf = (month: Month) => (monthsFrom(whole.from, month) / months) * 100;
  const block = (span: Span, rest: Omit<StripBlock, "start" | "length">): StripBlock => ({
    ...rest,
    start: placeOf(span.from),
    length: (monthsOf(span) / months) * 100,
  });

  const blocksOf = (lane: Lane): readonly StripBlock[] => {
    const own = inOrder(entries)
      .filter(({ kind }) => LANE_OF[kind] === lane)
      .map((entry) => block(spanOf(entry, thisMonth), { key: entry.id, look: lookOf(entry), label: shortName(entry) }));
    if (lane === "clinical")
      return [...own, ...holes.map((hole) => block(hole, { key: hole.from, look: "hole", label: "" }))];
    if (lane !== "points") return own;
    return contradictions.flatMap((one) =>
      one.type === "points"
        ? [
            block(saidSpan(one, thisMonth), {
              key: `${one.questionId} ${one.place}`,
              look: "clash",
              label: shortName(one.entry),
            }),
          ]
        : [],
    );
  };

  return {
    lines: LANES.flatMap((lane) => inLines(blocksOf(lane)).map((blocks) => ({ lane, blocks }))),
    years: yearsOf(whole).map((year) => ({ year, at: placeOf(`${year}-01`) })),
    now: placeOf(addMonths(thisMonth, 1)),
  };
}

function lookOf({ kind }: TimelineEntry): StripBlock["look"] {
  if (kind === "gap") return "gap";
  return LANE_OF[kind] === "exams" ? "moment" : "stretch";
}

/** The entry as the points have it: with their month in the place of the one that is meant. */
function saidSpan({ entry, month, here }: Extract<Contradiction, { type: "points" }>, thisMonth: Month): Span {
  const { from, to } = spanOf(entry, thisMonth);
  const [start, end] = here === from ? [month, to] : [from, month];
  return start <= end ? { from: start, to: end } : { from: start, to: start };
}

/** As few lines as hold the blocks without one covering another. */
function inLines(blocks: readonly StripBlock[]): readonly (readonly StripBlock[])[] {
  const lines: StripBlock[][] = [];
  for (const block of blocks.toSorted((a, b) => a.start - b.start)) {
    const line = block.look === "moment" ? lines[0] : lines.find((one) => endOf(one) <= block.start + 0.001);
    if (line === undefined) lines.push([block]);
    else line.push(block);
  }
  return lines;
}

const endOf = (line: readonly StripBlock[]): number => Math.max(...line.map(({ start, length }) => start + length));

function yearsOf({ from, to }: Span): readonly number[] {
  const first = Number(from.slice(0, 4)) + 1;
  const count = Number(to.slice(0, 4)) - first + 1;
  const step = Math.max(1, Math.ceil(count / YEARS_MAX));
  return Array.from({ length: Math.max(0, Math.ceil(count / step)) }, (_, place) => first + place * step);
}
