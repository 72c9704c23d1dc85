import { SOURCE_LANGUAGE } from "./words.ts";

interface Wishes {
  /** What the person chose in Settings; anything that is not offered counts as no choice. */
  readonly chosen: string;
  /** The browser's languages, most wanted first. */
  readonly preferred: readonly string[];
  readonly offered: readonly string[];
}

/** The language of the interface: as chosen, else the first of the browser's that is offered, else English. */
export function chooseLanguage({ chosen, preferred, offered }: Wishes): string {
  if (offered.includes(chosen)) return chosen;
  for (const wish of preferred) {
    const match = matchLanguage(wish, offered);
    if (match !== null) return match;
  }
  return SOURCE_LANGUAGE;
}

// "pt-BR" takes "pt-BR", else "pt", else any Portuguese there is.
function matchLanguage(wish: string, offered: readonly string[]): string | null {
  const tags = wish.toLowerCase().split("-");
  for (let length = tags.length; length > 0; length -= 1) {
    const tag = tags.slice(0, length).join("-");
    const match = offered.find((language) => language.toLowerCase() === tag);
    if (match !== undefined) return match;
  }
  return offered.find((language) => language.toLowerCase().split("-")[0] === tags[0]) ?? null;
}
