import { isMonth, monthAt, type Month } from "./month.ts";
import { TIMELINE_TEXT_MAX, type EntryKind, type TimelineEntry } from "./timeline.ts";

/** An entry while it is written: months may be missing or half given ("2024-", "-06"). */
export interface EntryDraft extends Omit<TimelineEntry, "id" | "from" | "to"> {
  readonly from: string;
  readonly to: string;
  /** It goes on; `to` does not count. */
  readonly isStill: boolean;
}

/** What is wrong with a field of a draft. */
export interface DraftProblems {
  readonly what?: "missing" | "too-long";
  readonly from?: "not-a-month" | "in-the-future";
  readonly to?: "not-a-month" | "before-start" | "in-the-future";
}

/** Kinds that happen in one month. */
const MOMENTS: readonly EntryKind[] = ["examination"];

/** Whether an entry of this kind has one month only. */
export const isMoment = (kind: EntryKind): boolean => MOMENTS.includes(kind);

/** A new entry of this kind, with what is known of its months. */
export const newDraft = (kind: EntryKind, from = "", to = ""): EntryDraft => ({
  kind,
  what: "",
  from,
  to,
  isStill: false,
  whatHappened: "",
  causeIsPrivate: false,
  whatWasDone: "",
  proof: "",
  current: "",
});

/** The draft that changes an entry. */
export const draftOf = (entry: TimelineEntry): EntryDraft => ({
  ...textsOf(entry),
  from: entry.from,
  to: entry.to ?? "",
  isStill: entry.to === null,
});

type Texts = Omit<EntryDraft, "from" | "to" | "isStill">;

/** All but the months, without spaces around them and no longer than may be kept. */
function textsOf({ kind, what, whatHappened, causeIsPrivate, whatWasDone, proof, current }: Texts): Texts {
  const cut = (text: string) => text.trim().slice(0, TIMELINE_TEXT_MAX.text);
  return {
    kind,
    what: what.trim(),
    whatHappened: cut(whatHappened),
    causeIsPrivate,
    whatWasDone: cut(whatWasDone),
    proof: cut(proof),
    current: cut(current),
  };
}

/** What must be mended before the draft is an entry; `now` is epoch milliseconds. An examination may be booked, a stretch cannot start later than now. */
export function problemsOf(draft: EntryDraft, now: number): DraftProblems {
  const problems: { -readonly [K in keyof DraftProblems]: DraftProblems[K] } = {};
  const what = draft.what.trim();
  if (what === "") problems.what = "missing";
  else if (what.length > TIMELINE_TEXT_MAX.what) problems.what = "too-long";
  const hasOneMonth = isMoment(draft.kind);
  const thisMonth = monthAt(now);
  if (!isMonth(draft.from)) problems.from = "not-a-month";
  else if (draft.from > thisMonth && !hasOneMonth) problems.from = "in-the-future";
  if (hasOneMonth || draft.isStill) return problems;
  if (!isMonth(draft.to)) problems.to = "not-a-month";
  else if (isMonth(draft.from) && draft.to < draft.from) problems.to = "before-start";
  else if (draft.to > thisMonth) problems.to = "in-the-future";
  return problems;
}

/** The entry that the draft makes; null where something must be mended first. */
export function entryFrom(draft: EntryDraft, id: string, now: number): TimelineEntry | null {
  if (Object.keys(problemsOf(draft, now)).length > 0) return null;
  return { ...textsOf(draft), id, from: draft.from, to: endOf(draft) };
}

function endOf({ kind, from, to, isStill }: EntryDraft): Month | null {
  if (isMoment(kind)) return from;
  return isStill ? null : to;
}
