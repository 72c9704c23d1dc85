import { posix } from "node:path";
import type { SourceFile } from "./source-files.ts";

/** A tree of words as it lies in a locale's file. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

/** Every key of a namespace with its text: "list.title" -> "Takes". */
export function flatten(words: WordTree, prefix = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === "string" ? [[`${prefix}${key}`, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The key as code writes it: without the plural form. */
export const baseKey = (key: string): string => key.replace(PLURAL, "");

/** The plural forms that exist, by the key as code writes it. */
export function pluralForms(keys: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  for (const key of keys) {
    const form = PLURAL.exec(key)?.[1];
    if (form === undefined) continue;
    const known = forms.get(baseKey(key)) ?? new Set();
    forms.set(baseKey(key), known.add(form));
  }
  return forms;
}

/** The names between braces: "{{count}} of {{total}}" -> count, total. */
export function variablesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name = ""]) => name).toSorted();
}

/** "takes" of "src/i18n/locales/en/takes.json". */
export const namespaceOf = (path: string): string => posix.basename(path, ".json");

const TEXT = /"([^"\\\n]*)"/g;
const TEMPLATE = /`([^`\\]*\$\{[^`]*)`/g;

/**
 * The keys that a file may ask for: every plain text, and every template as a pattern ("device.${id}.name"). The compiler
 * already refuses a key that does not exist; this finds the ones that nobody asks for.
 */
export function asksFor({ text }: SourceFile): (namespace: string, key: string) => boolean {
  const texts = new Set([...text.matchAll(TEXT)].map(([, plain = ""]) => plain));
  const patterns = [...text.matchAll(TEMPLATE)]
    .map(([, template = ""]) => templatePattern(template))
    .filter((p) => p !== null);
  const mentions = (namespace: string) => texts.has(namespace) || text.includes(`${namespace}:`);
  return (namespace, key) => {
    const names = [key, `${namespace}:${key}`];
    return (
      mentions(namespace) && names.some((name) => texts.has(name) || patterns.some((pattern) => pattern.test(name)))
    );
  };
}

// A template that is nothing but a variable would fit every key and prove nothing.
function templatePattern(template: string): RegExp | null {
  const fixed = template.split(/\$\{[^}]*\}/);
  if (!fixed.some((piece) => /[a-zA-Z]{2,}/.test(piece) && /[.:]/.test(piece))) return null;
  return new RegExp(`^${fixed.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^:]+")}$`);
}
