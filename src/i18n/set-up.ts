import i18next, { type BackendModule, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { ENTRY_NAMESPACES, type Namespace } from "./namespaces.ts";
import { PSEUDO_LANGUAGES } from "./pseudo-languages.ts";
import { bundledWords, LANGUAGES, readWords, SOURCE_LANGUAGE } from "./words.ts";

const backend: BackendModule = {
  type: "backend",
  callbackApi: true,
  init: () => undefined,
  read(language, namespace, done) {
    readWords(language, namespace).then(
      (words) => done(null, words),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    );
  },
};

/** Starts the words in one language; resolves when those of the first screen are there. */
export async function startI18n(language: string): Promise<i18n> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: SOURCE_LANGUAGE,
      supportedLngs: [...LANGUAGES, ...Object.values(PSEUDO_LANGUAGES)],
      load: "currentOnly",
      ns: [...ENTRY_NAMESPACES],
      defaultNS: "shell",
      resources: { [SOURCE_LANGUAGE]: bundledWords(ENTRY_NAMESPACES) },
      partialBundledLanguages: true,
      returnNull: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
  return i18next;
}

/** Fetches the words of a place before it is drawn; rejects where they cannot be had. */
export function loadWords(namespaces: readonly Namespace[]): Promise<void> {
  return new Promise((resolve, reject) => {
    void i18next.loadNamespaces(namespaces, (error: unknown) => {
      if (error) reject(new Error(`words could not be loaded: ${namespaces.join(", ")}`, { cause: error }));
      else resolve();
    });
  });
}

/** Changes to another language, with the words of every place that is open or was. */
export async function changeLanguage(language: string): Promise<void> {
  if (language !== i18next.language) await i18next.changeLanguage(language);
}
