const MARKS = /[\p{M}\u0640]/gu;

/**
 * Text as it is compared in a search: without case, accents and vowel signs, and whatever form its characters were typed in.
 * "Café" and "CAFE" fold to the same; so do "أحمد" and "احمد".
 */
export const foldText = (text: string): string => text.toLowerCase().normalize("NFKD").replace(MARKS, "");

/** The words of a search, folded. Empty: nothing was asked for. */
export const searchWords = (query: string): readonly string[] => foldText(query).split(/\s+/u).filter(Boolean);

/** Whether a folded text holds every word, anywhere and in any order. */
export const holdsWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));
