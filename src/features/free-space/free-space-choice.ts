import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { FreeSpaceSuggestions } from "../../domain/takes/free-space.ts";

export const SUGGESTIONS = ["replaced", "old", "largest"] as const satisfies readonly (keyof FreeSpaceSuggestions)[];
export type Suggestion = (typeof SUGGESTIONS)[number];

export const AGES_DAYS = ["14", "30", "90", "180"] as const;
export type AgeDays = (typeof AGES_DAYS)[number];

/** What the person has chosen so far. */
export interface FreeSpaceChoice {
  readonly suggestions: ReadonlySet<Suggestion>;
  /** Taken out again, one by one. */
  readonly kept: ReadonlySet<TakeId>;
}

/** The takes of the chosen suggestions, each once, newest first; those that are kept among them. */
export function previewOf(all: FreeSpaceSuggestions, { suggestions }: FreeSpaceChoice): readonly TakeRecord[] {
  const byId = new Map<TakeId, TakeRecord>();
  for (const suggestion of suggestions) for (const take of all[suggestion]) byId.set(take.id, take);
  return [...byId.values()].toSorted((a, b) => b.createdAt - a.createdAt);
}

/** The set with one thing in it or out of it. */
export function withThing<T>(set: ReadonlySet<T>, thing: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (isIn) next.add(thing);
  else next.delete(thing);
  return next;
}
