import { describe, expect, test } from "vitest";
import { NAMESPACES } from "../../src/i18n/namespaces.ts";
import {
  asksFor,
  baseKey,
  flatten,
  namespaceOf,
  pluralForms,
  variablesOf,
  type WordTree,
} from "../support/locale-keys.ts";
import { sourceFiles } from "../support/source-files.ts";

const LOCALES = "src/i18n/locales";
const languages = [...new Set(sourceFiles(LOCALES).map(({ path }) => path.split("/")[3] ?? ""))];

/** namespace -> key -> text */
function read(language: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const files = sourceFiles(`${LOCALES}/${language}`, /\.json$/);
  return new Map(files.map(({ path, text }) => [namespaceOf(path), flatten(JSON.parse(text) as WordTree)]));
}

const english = read("en");
const sources = sourceFiles("src", /\.tsx?$/).filter(({ path }) => !path.endsWith(".d.ts"));

test("English has every namespace, and no other", () => {
  expect([...english.keys()].toSorted()).toEqual([...NAMESPACES].toSorted());
});

test("every word is asked for somewhere", () => {
  // `shell` is the default namespace: its keys need no mention of it.
  const readers = sources.map((file) => ({
    asks: asksFor(file),
    asksShell: asksFor({ ...file, text: `${file.text}\n"shell"` }),
  }));
  const unused = [...english].flatMap(([namespace, words]) =>
    [...words.keys()]
      .map(baseKey)
      .filter(
        (key) => !readers.some(({ asks, asksShell }) => (namespace === "shell" ? asksShell : asks)(namespace, key)),
      )
      .map((key) => `${namespace}:${key}`),
  );
  expect([...new Set(unused)]).toEqual([]);
});

test("every key that code names in full exists", () => {
  const known = new Set(
    [...english].flatMap(([namespace, words]) =>
      [...words.keys()].flatMap((key) => [`${namespace}:${key}`, `${namespace}:${baseKey(key)}`]),
    ),
  );
  const named = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\bt\(\s*"([^"]+)"|\bi18nKey="([^"]+)"/g)].map(([, call, attribute]) => ({
      path,
      key: call ?? attribute ?? "",
    })),
  );
  const missing = named.filter(
    ({ key }) => !(key.includes(":") ? known.has(key) : NAMESPACES.some((ns) => known.has(`${ns}:${key}`))),
  );
  expect(missing).toEqual([]);
});

test("no word shouts", () => {
  const shouted = [...english].flatMap(([namespace, words]) =>
    [...words].filter(([, text]) => /!/.test(text)).map(([key]) => `${namespace}:${key}`),
  );
  expect(shouted).toEqual([]);
});

describe.each(languages)("%s", (language) => {
  const locale = read(language);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();

  test("has every key of English and no other", () => {
    const keys = (words: ReadonlyMap<string, string> | undefined) =>
      [...new Set([...(words?.keys() ?? [])].map(baseKey))].toSorted();
    for (const [namespace, words] of english) expect(keys(locale.get(namespace)), namespace).toEqual(keys(words));
  });

  test("has every plural form that it needs", () => {
    for (const [namespace, words] of locale)
      for (const [key, forms] of pluralForms(words.keys()))
        // "zero" is welcome in every language: i18next takes it for "none at all".
        expect([...forms, "zero"], `${namespace}:${key}`).toEqual(expect.arrayContaining(categories));
  });

  test("leaves no text empty and fills in what English fills in", () => {
    for (const [namespace, words] of locale)
      for (const [key, text] of words) {
        const source = english.get(namespace)?.get(key) ?? english.get(namespace)?.get(`${baseKey(key)}_other`) ?? "";
        expect(text.trim(), `${namespace}:${key}`).not.toBe("");
        if (!/_(zero|one)$/.test(key)) expect(variablesOf(text), `${namespace}:${key}`).toEqual(variablesOf(source));
      }
  });
});
