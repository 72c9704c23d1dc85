import type { TakeId } from "../../domain/ids.ts";
import { newestFirst } from "../../domain/records/newest-first.ts";
import type { InterviewRecord } from "../../domain/records/records.ts";
import { questionKey } from "../../domain/takes/take-number.ts";
import type { Entry, Library } from "./take-library.ts";
import type { Grouping } from "./takes-view.ts";

interface Group {
  readonly kind: "group";
  readonly id: string;
  /** Those that are listed, and can be selected. */
  readonly takeIds: readonly TakeId[];
}

/** `interview` is null where its record cannot be read. `answered`: how many of its questions have a take, listed or not. */
export interface InterviewGroup extends Group {
  readonly by: "interview";
  readonly createdAt: number;
  readonly interview: InterviewRecord | null;
  readonly answered: number;
}

export interface QuestionGroup extends Group {
  readonly by: "question";
  readonly question: string;
  readonly isFollowUp: boolean;
  readonly count: number;
}

/** `at`: some moment of the day. */
export interface DayGroup extends Group {
  readonly by: "date";
  readonly at: number;
  readonly count: number;
}

export type TakeGroup = InterviewGroup | QuestionGroup | DayGroup;

export interface TakeItem {
  readonly kind: "take";
  readonly entry: Entry;
  /** The last of its group. */
  readonly isLast: boolean;
}

/** The list as it is shown: each group with its takes. */
export type ListItem = TakeGroup | TakeItem;

/** Takes the entries newest first; gives the groups newest first, and so the takes in each, but an interview as it was held. */
export function groupTakes(entries: readonly Entry[], library: Library, grouping: Grouping): readonly ListItem[] {
  const groups = [...collect(entries, KEY[grouping])].map(([key, own]) => ({
    group: describe(key, own, library, grouping),
    own: grouping === "interview" ? own.toSorted(asAsked) : own,
  }));
  // Of questions and days the first take seen is the newest; an interview counts by when it was started.
  const ordered =
    grouping === "interview" ? groups.toSorted((a, b) => newestFirst(dated(a.group), dated(b.group))) : groups;
  return ordered.flatMap(({ group, own }): ListItem[] => [
    group,
    ...own.map((entry, index): TakeItem => ({ kind: "take", entry, isLast: index === own.length - 1 })),
  ]);
}

const KEY: Readonly<Record<Grouping, (entry: Entry) => string>> = {
  interview: ({ take }) => take.interviewId,
  question: ({ take }) => questionKey(take),
  date: ({ take }) => new Date(take.createdAt).toDateString(),
};

function collect(entries: readonly Entry[], keyOf: (entry: Entry) => string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [entry]);
    else own.push(entry);
  }
  return groups;
}

function describe(key: string, own: readonly Entry[], library: Library, grouping: Grouping): TakeGroup {
  const takeIds = own.filter(isSelectable).map(({ take }) => take.id);
  const head = { kind: "group", id: key, takeIds, count: own.length } as const;
  const takes = own.map(({ take }) => take);
  const [newest] = takes;
  if (newest === undefined) throw new RangeError("a group has at least one take");
  switch (grouping) {
    case "interview": {
      const interview = library.interviews.get(newest.interviewId) ?? null;
      const createdAt = interview?.createdAt ?? Math.min(...takes.map((take) => take.createdAt));
      return {
        ...head,
        by: "interview",
        interview,
        createdAt,
        answered: library.answered.get(newest.interviewId) ?? 0,
      };
    }
    case "question":
      return { ...head, by: "question", question: newest.questionText, isFollowUp: newest.kind === "follow-up" };
    case "date":
      return { ...head, by: "date", at: newest.createdAt };
  }
}

const asAsked = ({ take: a }: Entry, { take: b }: Entry): number => a.promptIndex - b.promptIndex || newestFirst(b, a);

const dated = (group: TakeGroup) => ({ id: group.id, createdAt: group.by === "interview" ? group.createdAt : 0 });

/** A take that is recorded at this moment can be neither deleted nor downloaded. */
const isSelectable = ({ take }: Entry): boolean => take.status !== "recording";

/** The takes that can be selected, from top to bottom. */
export const selectableIn = (items: readonly ListItem[]): readonly TakeId[] =>
  items.flatMap((item) => (item.kind === "take" && isSelectable(item.entry) ? [item.entry.take.id] : []));
