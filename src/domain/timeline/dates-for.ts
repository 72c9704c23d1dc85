import type { Condition, Topic } from "../questions/vocabulary.ts";
import { inOrder } from "./spans.ts";
import type { EntryKind, TimelineEntry } from "./timeline.ts";

const STRETCHES: readonly EntryKind[] = ["medical-school", "clinical-work", "research", "observership", "gap", "other"];
const EXAMS: readonly EntryKind[] = ["attempt", "examination"];

/** The kinds of entries whose dates an answer about a topic gives. */
const KINDS_BY_TOPIC: { readonly [T in Topic]?: readonly EntryKind[] } = {
  gap: STRETCHES,
  dates: [...STRETCHES, ...EXAMS],
  "graduation-year": STRETCHES,
  attempts: EXAMS,
  "us-experience": ["observership", "research"],
  "practice-abroad": ["clinical-work"],
  "previous-specialty": ["clinical-work"],
  visa: ["examination"],
};

const KINDS_BY_CONDITION: { readonly [C in Condition]?: readonly EntryKind[] } = {
  gap: STRETCHES,
  attempts: EXAMS,
  "years-since-graduation": STRETCHES,
};

/** What a question is about. */
export interface AskedAbout {
  readonly topics: readonly Topic[];
  readonly appliesTo: readonly Condition[];
}

/** Whether an answer to such a question gives dates. */
export const asksForDates = (question: AskedAbout): boolean => kindsFor(question).size > 0;

/** The entries whose dates an answer to this question gives, by start; none where it asks for no dates. */
export function datesFor(entries: readonly TimelineEntry[], question: AskedAbout): readonly TimelineEntry[] {
  const kinds = kindsFor(question);
  return inOrder(entries.filter(({ kind }) => kinds.has(kind)));
}

const kindsFor = ({ topics, appliesTo }: AskedAbout): ReadonlySet<EntryKind> =>
  new Set([
    ...topics.flatMap((topic) => KINDS_BY_TOPIC[topic] ?? []),
    ...appliesTo.flatMap((condition) => KINDS_BY_CONDITION[condition] ?? []),
  ]);
