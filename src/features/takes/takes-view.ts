import type { Topic } from "../../domain/questions/vocabulary.ts";
import { holdsWords, searchWords } from "../../domain/takes/search-text.ts";
import type { Entry } from "./take-library.ts";

export const GROUPINGS = ["interview", "question", "date"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SHOWN = ["all", "not-rated", "recovered", "sound-only"] as const;
export type Shown = (typeof SHOWN)[number];

/** How the person looks at the list. */
export interface TakesView {
  readonly grouping: Grouping;
  readonly search: string;
  readonly show: Shown;
  readonly topic: Topic | null;
}

export const isNarrowed = ({ search, show, topic }: TakesView): boolean =>
  searchWords(search).length > 0 || show !== "all" || topic !== null;

/** What is listed, and how many each filter would list instead. */
export interface Filtered {
  readonly entries: readonly Entry[];
  readonly shown: Readonly<Record<Shown, number>>;
  /** Topics with at least one take, the most frequent first. */
  readonly topics: readonly { readonly topic: Topic; readonly count: number }[];
}

const BELONGS: Readonly<Record<Shown, (entry: Entry) => boolean>> = {
  all: () => true,
  "not-rated": ({ isRated, take }) => !isRated && take.status !== "recording",
  recovered: ({ take }) => take.status === "recovered",
  "sound-only": ({ take }) => !take.hasVideo,
};

export function filterTakes(
  entries: readonly Entry[],
  topicsOf: (entry: Entry) => readonly Topic[],
  { search, show, topic }: TakesView,
): Filtered {
  const words = searchWords(search);
  const found = words.length === 0 ? entries : entries.filter((entry) => holdsWords(entry.foldedText(), words));
  const ofTopic = topic === null ? found : found.filter((entry) => topicsOf(entry).includes(topic));
  const shown = found.filter(BELONGS[show]);
  const counts = new Map<Topic, number>();
  for (const entry of shown) for (const own of topicsOf(entry)) counts.set(own, (counts.get(own) ?? 0) + 1);
  return {
    entries: ofTopic.filter(BELONGS[show]),
    shown: countShown(ofTopic),
    topics: [...counts].map(([own, count]) => ({ topic: own, count })).toSorted((a, b) => b.count - a.count),
  };
}

function countShown(entries: readonly Entry[]): Record<Shown, number> {
  const counts = { all: 0, "not-rated": 0, recovered: 0, "sound-only": 0 };
  for (const entry of entries) for (const shown of SHOWN) if (BELONGS[shown](entry)) counts[shown] += 1;
  return counts;
}
