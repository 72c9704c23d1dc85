import type { i18n } from "i18next";

/** Keeps the page's language and reading direction equal to that of the words; returns how to stop. */
export function applyLanguage(words: i18n, root: HTMLElement): () => void {
  const apply = (language: string) => {
    root.lang = language;
    root.dir = words.dir(language);
  };
  apply(words.language);
  words.on("languageChanged", apply);
  return () => words.off("languageChanged", apply);
}
