import type { Namespace } from "./namespaces.ts";
import { isPseudoLanguage } from "./pseudo-languages.ts";

/** The words of one namespace: a tree of strings. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** The language in which every word exists. */
export const SOURCE_LANGUAGE = "en";

// The entry holds the English of the first screen; every other file is fetched when its place or its language is.
const BUNDLED = import.meta.glob<Words>("./locales/en/{shell,practice,units,failures}.json", {
  eager: true,
  import: "default",
});
const FETCHED = import.meta.glob<Words>(["./locales/*/*.json", "!./locales/en/{shell,practice,units,failures}.json"], {
  import: "default",
});

const fileOf = (language: string, namespace: string) => `./locales/${language}/${namespace}.json`;

/** The locales that ship, English first: one for each folder in `locales/`. */
export const LANGUAGES: readonly string[] = [
  ...new Set([SOURCE_LANGUAGE, ...Object.keys(FETCHED).map((file) => file.split("/")[2] ?? SOURCE_LANGUAGE)]),
];

/** The English words that are there without waiting. */
export function bundledWords(namespaces: readonly Namespace[]): Record<string, Words> {
  return Object.fromEntries(
    namespaces.map((namespace) => [namespace, BUNDLED[fileOf(SOURCE_LANGUAGE, namespace)] ?? {}]),
  );
}

/** The words of one namespace; empty where a locale does not have the file (English then stands in). */
export async function readWords(language: string, namespace: string): Promise<Words> {
  if (isPseudoLanguage(language)) {
    const { pseudoWords } = await import("./pseudo-locale.ts");
    return pseudoWords(await readWords(SOURCE_LANGUAGE, namespace), language);
  }
  const file = fileOf(language, namespace);
  return BUNDLED[file] ?? (await FETCHED[file]?.()) ?? {};
}
