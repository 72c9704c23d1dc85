import type { Question } from "../questions/bank.ts";
import type { Outline } from "../records/records.ts";
import { spokenMonth, type Month } from "./month.ts";
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
 * The outline of a gap or an attempt out of what was entered. English, as the interview is, whatever the interface is in.
 * A private cause leaves nothing of what happened in it.
 */
export function gapOutline(entry: TimelineEntry, entries: readonly TimelineEntry[], thisMonth: Month): GapOutline {
  const since = entriesSince(entry, entries, thisMonth);
  const now = inOrder(entries).findLast(({ kind, to }) => to === null && kind !== "gap");
  return {
    Fact: factOf(entry, graduation(entries)),
    Cause: entry.causeIsPrivate ? PRIVATE_CAUSE : entry.whatHappened,
    Action: joined([entry.whatWasDone, ...since.map(saidWithDate)]),
    Proof: joined([entry.proof, ...since.map(({ proof }) => proof)]),
    Forward: entry.current || now?.current || (now === undefined ? "" : `${now.what} now`),
  };
}

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

const joined = (texts: readonly string[]): string => texts.filter((text) => text !== "").join("; ");

const capitalized = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The outline as the points of a question: a part that its frame names otherwise is left empty. */
export function pointsFrom(outline: GapOutline, question: Question): Outline["points"] {
  if (question.kind !== "question") return [];
  return question.shape.parts.map(({ part }) => ({
    part,
    text: OUTLINE_PARTS.some((one) => one === part) ? outline[part as OutlinePart] : "",
  }));
}
