import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseBank } from "../../src/domain/questions/bank.ts";
import { COMPETENCIES, CONDITIONS } from "../../src/domain/questions/vocabulary.ts";

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

describe("there is enough to ask", () => {
  const specialties = [
    "internal-medicine",
    "family-medicine",
    "pediatrics",
    "psychiatry",
    "neurology",
    "pathology",
    "emergency-medicine",
    "general-surgery",
    "transitional-preliminary",
  ];
  test.each<[bank: string, least: number]>([
    ["common", 60],
    ["img", 80],
    ["behavioral", 50],
    ["ethics-and-situations", 40],
    ["mmi", 12],
    ["difficult", 24],
    ["your-questions", 40],
    ...specialties.map((id): [string, number] => [id, 15]),
  ])("%s has at least %i", (id, least) => {
    expect(load(`${id}.json`).questions.length).toBeGreaterThanOrEqual(least);
  });

  test("every competency is asked for by at least six behavioral questions", () => {
    const tags = load("behavioral.json").questions.flatMap(({ competencies }) => competencies);
    for (const competency of COMPETENCIES)
      expect(tags.filter((tag) => tag === competency).length, competency).toBeGreaterThanOrEqual(6);
  });

  test.each([
    ["mmi", "station"],
    ["difficult", "difficult"],
    ["your-questions", "ask"],
  ])("%s holds nothing but the kind '%s'", (id, kind) => {
    expect(new Set(load(`${id}.json`).questions.map((question) => question.kind))).toEqual(new Set([kind]));
  });

  test("every condition of a profile brings questions of its own", () => {
    const conditions = new Set(load("img.json").questions.flatMap(({ appliesTo }) => appliesTo));
    for (const condition of CONDITIONS) expect([...conditions], condition).toContain(condition);
  });

  test("somebody without a profile has at least a dozen IMG questions", () => {
    expect(load("img.json").questions.filter(({ appliesTo }) => appliesTo.length === 0).length).toBeGreaterThanOrEqual(
      12,
    );
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
