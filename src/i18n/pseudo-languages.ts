/**
 * Locales that are English made long and strange, so that a screen shows what breaks in translation: a word that is not
 * translated has no accents, one that is cut has no closing bracket. Made from the English words by pseudo-locale.ts.
 */
export const PSEUDO_LANGUAGES = { ltr: "en-XA", rtl: "ar-XB" } as const;
export type PseudoLanguage = (typeof PSEUDO_LANGUAGES)[keyof typeof PSEUDO_LANGUAGES];

/** The pseudo-locale that an address asks for with `?pseudo=ltr` or `?pseudo=rtl`; null: none. */
export function pseudoLanguageOf(search: string): PseudoLanguage | null {
  const asked = new URLSearchParams(search).get("pseudo");
  return asked === "ltr" || asked === "rtl" ? PSEUDO_LANGUAGES[asked] : null;
}

export function isPseudoLanguage(language: string): language is PseudoLanguage {
  return Object.values<string>(PSEUDO_LANGUAGES).includes(language);
}
