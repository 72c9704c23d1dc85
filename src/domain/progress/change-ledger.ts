import type { TakeId } from "../ids.ts";
import type { ChangeOutcome } from "../records/records.ts";
import { questionKey } from "../takes/take-number.ts";
import type { TakeRecord } from "../records/records.ts";
import type { RatedTake } from "./rated-takes.ts";

/** "not-tried": no later take of the question. "not-said": there is one, and its review does not say whether it happened. */
export type LedgerOutcome = ChangeOutcome | "not-said" | "not-tried";

/** One change that was set, and what became of it. */
export interface LedgerEntry {
  /** The take whose review asked for it; it may be gone. */
  readonly takeId: TakeId;
  readonly questionText: string;
  readonly text: string;
  /** When the take was recorded after which it was set; null: that take is gone. */
  readonly setAt: number | null;
  readonly outcome: LedgerOutcome;
  /** The take in which it happened or not, or the newest that could tell; null: none. */
  readonly tried: { readonly takeId: TakeId; readonly at: number } | null;
}

/** Every one change, newest first. `takes` in any order, `rated` oldest first, as `ratedTakes` gives them. */
export function changeLedger(takes: readonly TakeRecord[], rated: readonly RatedTake[]): readonly LedgerEntry[] {
  const newest = newestOfQuestion(takes);
  const told = new Map<TakeId, RatedTake>();
  for (const one of rated) {
    const source = one.review.earlierChange?.takeId;
    if (source !== undefined) told.set(source, one);
  }

  const set = rated.flatMap(({ take, review }): LedgerEntry[] => {
    const text = review.oneChange.trim();
    if (text === "") return [];
    const answer = told.get(take.id);
    const later = answer?.take ?? newest.get(questionKey(take));
    const tried = later === undefined || later.createdAt <= take.createdAt ? null : later;
    return [
      {
        takeId: take.id,
        questionText: take.questionText,
        text,
        setAt: take.createdAt,
        outcome: answer?.review.earlierChange?.happened ?? (tried === null ? "not-tried" : "not-said"),
        tried: tried && { takeId: tried.id, at: tried.createdAt },
      },
    ];
  });
  const known = new Set(set.map(({ takeId }) => takeId));
  const orphans = [...told].flatMap(([takeId, { take, review }]): LedgerEntry[] =>
    review.earlierChange === null || known.has(takeId)
      ? []
      : [
          {
            takeId,
            questionText: take.questionText,
            text: review.earlierChange.text,
            setAt: null,
            outcome: review.earlierChange.happened,
            tried: { takeId: take.id, at: take.createdAt },
          },
        ],
  );
  const dated = ({ setAt, tried }: LedgerEntry) => setAt ?? tried?.at ?? 0;
  return [...set, ...orphans].toSorted((a, b) => dated(b) - dated(a));
}

function newestOfQuestion(takes: readonly TakeRecord[]): ReadonlyMap<string, TakeRecord> {
  const newest = new Map<string, TakeRecord>();
  for (const take of takes) {
    const known = newest.get(questionKey(take));
    if (take.status !== "recording" && (known === undefined || take.createdAt > known.createdAt))
      newest.set(questionKey(take), take);
  }
  return newest;
}
