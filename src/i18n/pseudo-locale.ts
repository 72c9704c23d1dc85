import type { PseudoLanguage } from "./pseudo-languages.ts";
import type { Words } from "./words.ts";

const PLAIN = "AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz";
const ACCENTED = "ÅáÇčĎđÉéĞğĤĥÎíĴĵĶķĻļÑñÖóŔřŠšŢťÛúŴŵÝýŽž";
const ACCENT_OF = new Map([...PLAIN].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]));

// What is not words: {{interpolation}}, <tags>, $t(references).
const MARKUP = /(\{\{.*?\}\}|<\/?[^<>]+>|\$t\(.*?\))/;
const FILLER = "one two three four five six seven eight nine ten ";
const GROWTH = 0.4;

/** "Start" becomes "[Šťářť óñ]": accented, about 40 % longer, in brackets; markup stays as it is. */
export function pseudoText(text: string): string {
  const pieces = text.split(MARKUP);
  const letters = pieces.filter((_, index) => index % 2 === 0).join("").length;
  const filler = repeatTo(FILLER, Math.round(letters * GROWTH));
  const body = pieces.map((piece, index) => (index % 2 === 0 ? accent(piece) : piece)).join("");
  return filler === "" ? `[${body}]` : `[${body} ${accent(filler)}]`;
}

/** The pseudo form of one namespace, with every plural form that the language has. */
export function pseudoWords(words: Words, language: PseudoLanguage): Words {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const pseudo: Record<string, Words | string> = {};
  for (const [key, value] of Object.entries(words)) {
    if (typeof value !== "string") {
      pseudo[key] = pseudoWords(value, language);
      continue;
    }
    pseudo[key] = pseudoText(value);
    if (!key.endsWith("_other")) continue;
    for (const category of categories) {
      const form = key.replace(/other$/, category);
      if (!(form in words)) pseudo[form] = pseudoText(value);
    }
  }
  return pseudo;
}

function accent(text: string): string {
  return [...text].map((letter) => ACCENT_OF.get(letter) ?? letter).join("");
}

function repeatTo(pattern: string, length: number): string {
  return pattern
    .repeat(Math.ceil(length / pattern.length))
    .slice(0, length)
    .trim();
}
