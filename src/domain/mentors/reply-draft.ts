import type { TakeId } from "../ids.ts";
import type { Level } from "../records/records.ts";
import type { CriterionId } from "../rubric/criteria.ts";
import { FEEDBACK_MAX, pastedId, type About, type FeedbackRecord } from "./feedback.ts";
import type { ParsedReply } from "./reply-parser/reply.ts";

/** One thing said in a reply. */
export type Remark =
  | { readonly kind: "comment"; readonly atMs: number; readonly text: string; readonly readFrom: string }
  | { readonly kind: "rating"; readonly criterion: CriterionId; readonly level: Level }
  /** `isBeyondEnd`: it names a time that the take does not have. */
  | { readonly kind: "note"; readonly text: string; readonly isBeyondEnd: boolean };

/** A remark with the take it is kept on. */
export interface Entry extends About {
  /** Stays the same while the words that it was read from stay. */
  readonly key: string;
  readonly remark: Remark;
}

/** What the person made of an entry by hand; `takeId` only where another take was chosen for it alone. */
export interface Correction {
  readonly remark: Remark;
  readonly takeId?: TakeId;
}

/** By the key of the entry; null: left out. */
export type Corrections = ReadonlyMap<string, Correction | null>;

/** What would be kept of a reply; `takeOf` finds the take of a reference, or the chosen one for null. */
export function entriesOf(
  { comments, ratings, rest }: ParsedReply,
  takeOf: (ref: string | null) => TakeId | null,
  corrections: Corrections,
): readonly Entry[] {
  const keyOf = keys();
  const read: readonly { readonly takeRef: string | null; readonly remark: Remark }[] = [
    ...comments.map(({ takeRef, ...comment }) => ({ takeRef, remark: { kind: "comment", ...comment } as const })),
    ...ratings.map(({ takeRef, ...rating }) => ({ takeRef, remark: { kind: "rating", ...rating } as const })),
    ...rest.map(({ takeRef, ...note }) => ({ takeRef, remark: { kind: "note", ...note } as const })),
  ];
  return read.flatMap((one) => {
    const entry = { key: keyOf(one), takeId: takeOf(one.takeRef), ...one };
    const correction = corrections.get(entry.key);
    return correction === null ? [] : [{ ...entry, ...correction }];
  });
}

/** Keys that tell things apart, also two that are alike. */
function keys(): (read: object) => string {
  const seen = new Map<string, number>();
  return (read) => {
    const words = JSON.stringify(read);
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return `${words}${before}`;
  };
}

/** "4 comments, 1 rating" in numbers. */
export function countEntries(entries: readonly Entry[]) {
  const of = (kind: Remark["kind"]) => entries.filter(({ remark }) => remark.kind === kind).length;
  return { comments: of("comment"), ratings: of("rating"), notes: of("note") };
}

/** The takes that something touches, in the order in which it names them. */
export const touchedBy = (things: readonly About[]): readonly TakeId[] => [
  ...new Set(things.flatMap(({ takeId }) => takeId ?? [])),
];

interface Kept {
  readonly reviewer: string;
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly receivedAt: number;
}

/** The document of a reply; of a criterion of a take, the last rating counts. */
export function feedbackOf({ reviewer, text, entries, receivedAt }: Kept): FeedbackRecord {
  const name = reviewer.trim().slice(0, FEEDBACK_MAX.name);
  const id = pastedId(name, text);
  const said = entries.map(({ takeId, takeRef, remark }) => ({ about: { takeId, takeRef }, remark }));
  const ratings = new Map(
    said.flatMap(({ about, remark }) => {
      if (remark.kind !== "rating") return [];
      const { criterion, level } = remark;
      return [[JSON.stringify([about, criterion]), { ...about, criterion, level }] as const];
    }),
  );
  return {
    v: 1,
    id,
    reviewer: name,
    thread: id,
    revision: 1,
    receivedAt,
    source: "pasted",
    text: text.slice(0, FEEDBACK_MAX.text),
    comments: said
      .flatMap(({ about, remark }) => (remark.kind === "comment" ? [{ about, remark }] : []))
      .slice(0, FEEDBACK_MAX.things)
      .map(({ about, remark }, index) => ({ ...about, id: String(index + 1), atMs: remark.atMs, text: remark.text })),
    ratings: [...ratings.values()].slice(0, FEEDBACK_MAX.things),
    notes: said
      .flatMap(({ about, remark }) => (remark.kind === "note" ? [{ ...about, text: remark.text }] : []))
      .slice(0, FEEDBACK_MAX.things),
  };
}
