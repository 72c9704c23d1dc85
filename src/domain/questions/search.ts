import { foldText } from "../takes/search-text.ts";

/** Finds items by words. Made once; a question of 10,000 takes milliseconds. */
export interface SearchIndex<T> {
  /**
   * Items that hold every word of the query, or the start of one, whatever the case and accents; where nothing starts that
   * way, also words with a slip of the keys. The best come first, equal ones in their order. All items for an empty query.
   */
  find(query: string): readonly T[];
}

/** From so many letters on one slip is forgiven, and two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

const WHOLE = 3;
const START = 2;
const SLIP = 1;

/** What of an item holds a word, and how much that counts. */
interface Posting {
  readonly index: number;
  readonly weight: number;
}

/** `fieldsOf`: the texts of an item, the one that counts most first; each counts as much as all that follow, and more. */
export function createSearchIndex<T>(items: readonly T[], fieldsOf: (item: T) => readonly string[]): SearchIndex<T> {
  const postings = new Map<string, Posting[]>();
  items.forEach((item, index) => {
    for (const [word, weight] of weightsOf(fieldsOf(item))) {
      const known = postings.get(word);
      if (known) known.push({ index, weight });
      else postings.set(word, [{ index, weight }]);
    }
  });
  const vocabulary = [...postings.keys()].toSorted();

  /** How well each item fits this word, by its place; 0: not at all. */
  function scoresOf(word: string): Uint8Array {
    const scores = new Uint8Array(items.length);
    let isFound = false;
    const add = (held: string, fit: number) => {
      isFound = true;
      for (const { index, weight } of postings.get(held) ?? [])
        scores[index] = Math.max(scores[index] ?? 0, fit * weight);
    };
    for (let at = lowerBound(vocabulary, word); vocabulary[at]?.startsWith(word); at++) {
      const held = vocabulary[at] ?? "";
      add(held, held === word ? WHOLE : START);
    }
    const slips = word.length >= TWO_SLIPS ? 2 : word.length >= ONE_SLIP ? 1 : 0;
    if (!isFound && slips > 0) {
      const near = vocabulary.filter((held) => beginsNear(held, word) && startsAlike(held, word, slips));
      // A whole word was meant rather than the start of a longer one: "gapp" is a gap and no application.
      const whole = near.filter((held) => isAlike(held, word, slips));
      for (const held of whole.length > 0 ? whole : near) add(held, SLIP);
    }
    return scores;
  }

  return {
    find(query) {
      const words = wordsOf(query).map(scoresOf);
      if (words.length === 0) return items;
      const byScore: T[][] = [];
      items.forEach((item, index) => {
        let sum = 0;
        for (const scores of words) {
          const score = scores[index] ?? 0;
          if (score === 0) return;
          sum += score;
        }
        (byScore[sum] ??= []).push(item);
      });
      return byScore.toReversed().flatMap((found) => found ?? []);
    },
  };
}

/** Each word of the fields, with the weights of those that hold it. */
function weightsOf(fields: readonly string[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  fields.forEach((text, place) => {
    const weight = 2 ** (fields.length - 1 - place);
    for (const word of new Set([...wordsOf(text), ...compoundsOf(text)]))
      weights.set(word, (weights.get(word) ?? 0) + weight);
  });
  return weights;
}

/** Spares most words the comparison: a slip in the very first letter is forgiven where it was swapped, added or left out. */
const beginsNear = (held: string, typed: string): boolean =>
  held[0] === typed[0] || held[0] === typed[1] || held[1] === typed[0];

const wordsOf = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** "J-1" and "follow-up" as they are typed too: "j1", "followup". */
const compoundsOf = (text: string): readonly string[] =>
  (foldText(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? []).map((word) => word.replaceAll("-", ""));

/** The place of the first word that is not before `word`. */
function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether some start of `held` becomes `typed` by at most `slips` letters that were left out, added, changed or swapped with
 * their neighbor (optimal string alignment).
 */
export function startsAlike(held: string, typed: string, slips: number): boolean {
  const distances = distancesTo(held, typed, slips);
  return distances !== null && Math.min(...distances) <= slips;
}

/** The same for the whole of `held`. */
function isAlike(held: string, typed: string, slips: number): boolean {
  if (held.length > typed.length + slips) return false;
  return (distancesTo(held, typed, slips)?.at(-1) ?? Infinity) <= slips;
}

/** How far `typed` is from the first 0, 1, 2 ... letters of `held`; null where that is far from all of them. */
function distancesTo(held: string, typed: string, slips: number): readonly number[] | null {
  if (held.length < typed.length - slips) return null;
  const width = Math.min(held.length, typed.length + slips);
  let before: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= width; column++) {
      const same = typed[row - 1] === held[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const isSwapped =
        row > 1 && column > 1 && typed[row - 1] === held[column - 2] && typed[row - 2] === held[column - 1];
      if (isSwapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > slips + 1) return null;
    before = above;
    above = line;
  }
  return above;
}
