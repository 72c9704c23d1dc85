import { addMonths, monthsFrom, type Month } from "./month.ts";
import type { EntryKind, TimelineEntry } from "./timeline.ts";

/** From the first month to the last one, both counted. */
export interface Span {
  readonly from: Month;
  readonly to: Month;
}

/** A stretch for which nothing is entered. */
export interface Hole extends Span {
  readonly months: number;
  /** What ends before it and begins after it; null: nothing does. */
  readonly before: TimelineEntry | null;
  readonly after: TimelineEntry | null;
}

/** Two entries at the same time. */
export interface Overlap extends Span {
  readonly months: number;
  /** The one that begins first. */
  readonly first: TimelineEntry;
  readonly second: TimelineEntry;
}

/** Kinds that do not account for the time in which they happen. */
const EVENTS: readonly EntryKind[] = ["examination", "attempt"];

/** The months of an entry; one that goes on reaches to `thisMonth`, or its own start where that is later. */
export const spanOf = ({ from, to }: Pick<TimelineEntry, "from" | "to">, thisMonth: Month): Span => ({
  from,
  to: to ?? (from > thisMonth ? from : thisMonth),
});

/** Months in a span. */
export const monthsOf = ({ from, to }: Span): number => monthsFrom(from, to) + 1;

/** The months that two spans share; null: none. */
export function sharedSpan(a: Span, b: Span): Span | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : null;
}

/** By start, and of those that start together the longer one first. */
export const inOrder = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  entries.toSorted((a, b) => order(a.from, b.from) || order(b.to ?? "9999", a.to ?? "9999") || order(a.id, b.id));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const covers = ({ kind }: TimelineEntry): boolean => !EVENTS.includes(kind);

/** The last month of medical school; null: it goes on, or is not entered. */
export function graduation(entries: readonly TimelineEntry[]): Month | null {
  const schools = entries.filter(({ kind }) => kind === "medical-school");
  if (schools.some(({ to }) => to === null)) return null;
  return schools.reduce<Month | null>((last, { to }) => (last === null || (to ?? "") > last ? to : last), null);
}

/**
 * The months that a program asks about: from the one after graduation (without a school: from the first entry) to this one.
 * Null while school goes on, and where nothing is entered.
 */
export function askedSpan(entries: readonly TimelineEntry[], thisMonth: Month): Span | null {
  const isStudent = entries.some(({ kind, to }) => kind === "medical-school" && to === null);
  if (isStudent) return null;
  const graduated = graduation(entries);
  const from = graduated === null ? inOrder(entries).find(covers)?.from : addMonths(graduated, 1);
  return from === undefined || from > thisMonth ? null : { from, to: thisMonth };
}

/** Every stretch of the asked months in which no entry lies, in order. */
export function findHoles(entries: readonly TimelineEntry[], thisMonth: Month): readonly Hole[] {
  const asked = askedSpan(entries, thisMonth);
  if (asked === null) return [];
  const holes: Hole[] = [];
  const covering = inOrder(entries.filter(covers));
  let next = asked.from;
  let before: TimelineEntry | null = null;
  for (const entry of covering) {
    const span = spanOf(entry, thisMonth);
    if (span.from > asked.to) break;
    if (span.from > next) holes.push(hole(next, addMonths(span.from, -1), before, entry));
    if (span.to >= next) {
      next = addMonths(span.to, 1);
      before = entry;
    } else if (span.to === addMonths(next, -1)) before = entry;
  }
  if (next <= asked.to) holes.push(hole(next, asked.to, before, null));
  return holes;
}

const hole = (from: Month, to: Month, before: Hole["before"], after: Hole["after"]): Hole => ({
  from,
  to,
  months: monthsOf({ from, to }),
  before,
  after,
});

/**
 * Every two entries that lie at the same time, those that begin first first. One that ends in the month in which the other
 * begins is a change of post, not an overlap: days are not known.
 */
export function findOverlaps(entries: readonly TimelineEntry[], thisMonth: Month): readonly Overlap[] {
  const stretches = inOrder(entries.filter(covers));
  return stretches.flatMap((first, place) =>
    stretches.slice(place + 1).flatMap((second): readonly Overlap[] => {
      const one = spanOf(first, thisMonth);
      const other = spanOf(second, thisMonth);
      const shared = sharedSpan(one, other);
      if (shared === null || isChange(one, other)) return [];
      return [{ ...shared, months: monthsOf(shared), first, second }];
    }),
  );
}

const isChange = (a: Span, b: Span): boolean => a.to === b.from && a.from < b.from;
