import type { QuestionId } from "../ids.ts";
import type { Outline } from "../records/records.ts";
import { monthsFrom, monthsIn, type Month } from "./month.ts";
import { findHoles, findOverlaps, graduation, spanOf, type Hole, type Overlap } from "./spans.ts";
import type { TimelineEntry } from "./timeline.ts";

/** Two dates that cannot both be true. */
export type Contradiction =
  /** A gap and clinical work in the same months. */
  | {
      readonly type: "gap-and-work";
      readonly overlap: Overlap;
      readonly gap: TimelineEntry;
      readonly work: TimelineEntry;
    }
  /** The profile has another graduation than the medical school: a month, or a year ("2024") where it says no month. */
  | { readonly type: "graduation"; readonly here: Month; readonly profile: string }
  /** Own points give a month to an entry in which it neither begins nor ends. */
  | {
      readonly type: "points";
      readonly questionId: QuestionId;
      /** The point's place in the outline. */
      readonly place: number;
      /** As the point has it: "January 2025". */
      readonly written: string;
      readonly month: Month;
      readonly entry: TimelineEntry;
      /** The month of the entry that is meant most likely. */
      readonly here: Month;
    };

/** What a timeline is compared with. */
export interface Findings {
  readonly contradictions: readonly Contradiction[];
  readonly holes: readonly Hole[];
  readonly overlaps: readonly Overlap[];
}

interface Told {
  /** Month of graduation in the profile, or its year ("2024") alone; null: not said. */
  readonly graduated: string | null;
  readonly outlines: readonly Outline[];
}

/** All that does not fit: in the entries, and between them, the profile and the person's own points. */
export function findingsOf(entries: readonly TimelineEntry[], told: Told, thisMonth: Month): Findings {
  const overlaps = findOverlaps(entries, thisMonth);
  const here = graduation(entries);
  return {
    contradictions: [
      ...overlaps.flatMap(gapAndWork),
      ...(here !== null && told.graduated !== null && !here.startsWith(told.graduated)
        ? [{ type: "graduation" as const, here, profile: told.graduated }]
        : []),
      ...told.outlines.flatMap((outline) => otherMonths(outline, entries, thisMonth)),
    ],
    holes: findHoles(entries, thisMonth),
    overlaps,
  };
}

function gapAndWork(overlap: Overlap): readonly Contradiction[] {
  const both = [overlap.first, overlap.second];
  const gap = both.find(({ kind }) => kind === "gap");
  const work = both.find(({ kind }) => kind === "clinical-work");
  return gap && work ? [{ type: "gap-and-work", overlap, gap, work }] : [];
}

/** Words shorter than this ("at", "the") do not tell which entry is meant. */
const TELLING_LETTERS = 4;

const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter(({ length }) => length >= TELLING_LETTERS) ?? [],
  );

function otherMonths(
  { questionId, points }: Outline,
  entries: readonly TimelineEntry[],
  thisMonth: Month,
): readonly Contradiction[] {
  const known = new Set(entries.flatMap(({ from, to }) => [from, to ?? thisMonth]));
  return points.flatMap(({ text }, place) =>
    monthsIn(text).flatMap(({ month, written }): readonly Contradiction[] => {
      const entry = known.has(month) ? null : entryMeant(text, entries);
      if (entry === null) return [];
      const { from, to } = spanOf(entry, thisMonth);
      const isNearEnd = entry.to !== null && month > from && distance(month, to) < distance(month, from);
      return [{ type: "points", questionId, place, written, month, entry, here: isNearEnd ? to : from }];
    }),
  );
}

const distance = (a: Month, b: Month): number => Math.abs(monthsFrom(a, b));

/** The entry that shares the most telling words with a text; null: none, or several equally. */
function entryMeant(text: string, entries: readonly TimelineEntry[]): TimelineEntry | null {
  const said = tellingWords(text);
  const ranked = entries
    .map((entry) => ({ entry, shared: [...tellingWords(entry.what)].filter((word) => said.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared);
  const [best, second] = ranked;
  return best === undefined || best.shared === second?.shared ? null : best.entry;
}

/** The points with the month of the timeline in the place of the other one. */
export const withMonth = (
  points: Outline["points"],
  { place, written }: Extract<Contradiction, { type: "points" }>,
  spoken: string,
): Outline["points"] =>
  points.map((point, at) => (at === place ? { ...point, text: point.text.replace(written, spoken) } : point));
