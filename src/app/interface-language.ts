import { chooseLanguage } from "../i18n/choose-language.ts";
import { pseudoLanguageOf } from "../i18n/pseudo-languages.ts";
import { LANGUAGES } from "../i18n/words.ts";

/** The language to show: a pseudo-locale where the address asks for one, else as chosen, else the browser's. */
export function interfaceLanguage(chosen: string): string {
  return (
    pseudoLanguageOf(location.search) ?? chooseLanguage({ chosen, preferred: navigator.languages, offered: LANGUAGES })
  );
}
