import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseBank } from "../../src/domain/questions/bank.ts";

const folder = new URL("../../question-banks/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

function load(file: string) {
  const parsed = parseBank(readFileSync(new URL(file, folder), "utf8"));
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.failure)}`);
  return parsed.value;
}

/** Content words of a sentence, for the similarity of two questions. */
function words(text: string): Set<string> {
  const stop = new Set(
    "a an the you your to of in and or for is are do did does what how why me my i it that this with was were have has had be at on as from about would will when who if not tell us we".split(
      " ",
    ),
  );
  return new Set((text.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => !stop.has(word)));
}

function jaccard(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : shared / all;
}

const BANNED = [/in today.s fast-paced/i, /passionate/i, /leverag/i, /navigat/i, /showcas/i, /testament/i, /!/];

describe.each(files)("%s", (file) => {
  const bank = load(file);

  test("is named after its id and prefixes its question ids with it", () => {
    expect(`${bank.id}.json`).toBe(file);
    for (const { id } of bank.questions) expect(id.startsWith(`${bank.id}-`), id).toBe(true);
  });

  test("asks in one breath: under 30 words, variants too", () => {
    for (const { id, text, variants } of bank.questions)
      for (const said of [text, ...variants]) expect(said.split(/\s+/).length, `${id}: ${said}`).toBeLessThan(30);
  });

  test("holds no cliché and no exclamation mark", () => {
    for (const question of bank.questions)
      for (const banned of BANNED) expect(JSON.stringify(question), question.id).not.toMatch(banned);
  });

  test("has variants that are built differently", () => {
    for (const { id, text, variants } of bank.questions)
      for (const variant of variants)
        expect(jaccard(words(text), words(variant)), `${id}: ${variant}`).toBeLessThan(0.75);
  });
});

test("no two questions of any bank are near-duplicates", () => {
  const all = files.flatMap((file) => load(file).questions.map(({ id, text }) => ({ id, bag: words(text), text })));
  const pairs = all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => (jaccard(a.bag, b.bag) > 0.6 ? [`${a.id} ~ ${b.id}`] : [])),
  );
  expect(pairs).toEqual([]);
});

test("question ids are unique across banks", () => {
  const ids = files.flatMap((file) => load(file).questions.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});
