/** What two takes are laid over each other by. */
export const ALIGNMENTS = ["start", "first-word"] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** One value for each of the two takes, the earlier one first. */
export type Pair<T> = readonly [T, T];
export type Side = 0 | 1;
export const SIDES = [0, 1] as const satisfies readonly Side[];

export interface Timed {
  readonly lengthMs: number;
  /** In the take; null where it is not measured or nobody speaks. */
  readonly firstWordMs: number | null;
}

/** The time that both takes share, from 0 to `spanMs`. */
export interface Axis {
  readonly spanMs: number;
  /** Where each take begins on it, 0 or later; at least one begins at 0. */
  readonly offsetsMs: Pair<number>;
  /** Where both are together: the start, or the first word. Times are told from here. */
  readonly zeroMs: number;
}

export const canAlignAtFirstWord = ([a, b]: Pair<Timed>): boolean => a.firstWordMs !== null && b.firstWordMs !== null;

/** Lays two takes on one axis; at the start where a first word is missing. */
export function alignTakes(alignment: Alignment, takes: Pair<Timed>): Axis {
  const [a, b] = takes;
  const words: Pair<number> =
    alignment === "first-word" && canAlignAtFirstWord(takes) ? [a.firstWordMs ?? 0, b.firstWordMs ?? 0] : [0, 0];
  const zeroMs = Math.max(...words);
  const offsetsMs: Pair<number> = [zeroMs - words[0], zeroMs - words[1]];
  return { zeroMs, offsetsMs, spanMs: Math.max(offsetsMs[0] + a.lengthMs, offsetsMs[1] + b.lengthMs) };
}
