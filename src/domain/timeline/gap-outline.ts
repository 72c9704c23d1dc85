import type { Question } from "../questions/bank.ts";
import type { Outline } from "../records/records.ts";
import { addMonths, spokenMonth, type Month } from "./month.ts";
import { graduation, inOrder } from "./spans.ts";
import type { TimelineEntry } from "./timeline.ts";

/** The parts of an answer about a gap or an attempt, in the order in which they are said; named as the banks name them. */
export const OUTLINE_PARTS = ["Fact", "Cause", "Action", "Proof", "Forward"] as const;
export type OutlinePart = (typeof OUTLINE_PARTS)[number];

/** A few words for each part; empty where the timeline has nothing for it. */
export type GapOutline = { readonly [P in OutlinePart]: string };

/** Says that there was a reason, and no more. */
const PRIVATE_CAUSE = "Personal, and I would like to keep it so";
/** What was done since is told in so many entries at most: points, not a history. */
const ACTIONS = 2;

/**
 * The outline of a gap or an attempt out of what was entered. Gaps that follow one another are one stretch to whoever asks,
 * and are told as one. English, as the interview is, whatever the interface is in. A private cause leaves nothing of what
 * happened in it.
 */
export function gapOutline(entry: TimelineEntry, entries: readonly TimelineEntry[], thisMonth: Month): GapOutline {
  const stretch = stretchOf(entry, entries);
  const [first = entry, last = first] = [stretch[0], stretch.at(-1)];
  const since = entriesSince(first, entries, thisMonth);
  const now = inOrder(entries).findLast(({ kind, to }) => to === null && kind !== "gap");
  return {
    Fact: factOf({ ...entry, from: first.from, to: last.to }, graduation(entries)),
    Cause: joined(stretch.map(causeOf)),
    Action: joined([...stretch.map(({ whatWasDone }) => whatWasDone), ...since.map(saidWithDate)]),
    Proof: joined([...stretch, ...since].map(({ proof }) => proof)),
    Forward: last.current || now?.current || (now === undefined ? "" : `${now.what} now`),
  };
}

/** The gaps that lie month to month beside this one, itself among them; the entry alone where it is no gap. */
function stretchOf(entry: TimelineEntry, entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const gaps = inOrder(entries.filter(({ kind }) => kind === "gap"));
  const touches = (before: TimelineEntry, after: TimelineEntry) =>
    before.to === null || after.from <= addMonths(before.to, 1);
  const own = gaps.findIndex(({ id }) => id === entry.id);
  if (own < 0) return [entry];
  let [start, end] = [own, own];
  for (let at = own; at > 0 && touches(gaps[at - 1] ?? entry, gaps[at] ?? entry); at--) start = at - 1;
  for (let at = own; at < gaps.length - 1 && touches(gaps[at] ?? entry, gaps[at + 1] ?? entry); at++) end = at + 1;
  return gaps.slice(start, end + 1);
}

const causeOf = ({ causeIsPrivate, whatHappened }: TimelineEntry): string =>
  causeIsPrivate ? PRIVATE_CAUSE : whatHappened;

/** The months in words: "August 2024 to May 2025", "since June 2025", "March 2023". */
function spokenDates({ from, to }: Pick<TimelineEntry, "from" | "to">): string {
  if (to === null) return `since ${spokenMonth(from)}`;
  return from === to ? spokenMonth(from) : `${spokenMonth(from)} to ${spokenMonth(to)}`;
}

function factOf(entry: TimelineEntry, graduated: Month | null): string {
  if (entry.kind !== "gap") return `${entry.what}, ${spokenDates(entry)}`;
  const gap = `no clinical work ${spokenDates(entry)}`;
  return graduated === null ? capitalized(gap) : `Graduated ${spokenMonth(graduated)}; ${gap}`;
}

/** What shows that one went on: clinical work, observerships, research and exams that begin during it or after it. */
function entriesSince(
  entry: TimelineEntry,
  entries: readonly TimelineEntry[],
  thisMonth: Month,
): readonly TimelineEntry[] {
  return inOrder(entries)
    .filter(
      ({ id, kind, from }) =>
        id !== entry.id &&
        kind !== "gap" &&
        kind !== "attempt" &&
        kind !== "medical-school" &&
        from >= entry.from &&
        from <= thisMonth,
    )
    .slice(0, ACTIONS);
}

const saidWithDate = (entry: TimelineEntry): string => `${entry.what}, ${spokenDates(entry)}`;

/** Each text once, without the full stop at its end. */
const joined = (texts: readonly string[]): string =>
  [...new Set(texts.map((text) => text.trim().replace(/\.$/, "")))].filter((text) => text !== "").join("; ");

const capitalized = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The outline as the points of a question: a part that its frame names otherwise is left empty. */
export function pointsFrom(outline: GapOutline, question: Question): Outline["points"] {
  if (question.kind !== "question") return [];
  return question.shape.parts.map(({ part }) => ({
    part,
    text: OUTLINE_PARTS.some((one) => one === part) ? outline[part as OutlinePart] : "",
  }));
}
