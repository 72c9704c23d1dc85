import { describe, expect, it } from "vitest";
import { createBankShelf } from "../../../src/platform/banks/bank-shelf.ts";
import { aBank, aQuestion } from "../../support/questions.ts";

const bankText = (id: string, version = 1) => JSON.stringify(aBank(id, [aQuestion(`${id}-one`)], version));

function shelfWith(files: Readonly<Record<string, string | number>>, added: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const bundled = Object.fromEntries(Object.keys(files).map((file) => [`../../../question-banks/${file}`, file]));
  const texts = new Map(Object.entries(added));
  const shelf = createBankShelf({
    bundled,
    storage: { bankTexts: async () => texts },
    async fetch(url) {
      asked.push(url);
      const body = files[url];
      if (body === 0) throw new TypeError("Failed to fetch");
      return typeof body === "number" ? new Response("", { status: body }) : new Response(body);
    },
  });
  return { shelf, asked, texts };
}

describe("the bank shelf", () => {
  it("holds the bundled banks and those the person added", async () => {
    const { shelf } = shelfWith(
      { "common.json": bankText("common"), "img.json": bankText("img") },
      { mine: bankText("mine") },
    );
    const { banks, problems } = await shelf.content();
    expect(banks.map(({ id }) => id)).toEqual(["common", "img", "mine"]);
    expect(problems).toEqual([]);
  });

  it("never lets one broken bank hide the others", async () => {
    const { shelf } = shelfWith(
      { "common.json": bankText("common"), "broken.json": "{", "gone.json": 404, "offline.json": 0 },
      { future: '{"format": 9}' },
    );
    const { banks, problems } = await shelf.content();
    expect(banks.map(({ id }) => id)).toEqual(["common"]);
    expect(problems.map(({ file, problem }) => [file, problem.type])).toEqual([
      ["broken.json", "bank-not-json"],
      ["gone.json", "bank-unreachable"],
      ["offline.json", "bank-unreachable"],
      ["future", "bank-too-new"],
    ]);
  });

  it("fetches and parses once, but tries again what could not be reached", async () => {
    const files: Record<string, string | number> = { "common.json": bankText("common"), "img.json": 0 };
    const { shelf, asked } = shelfWith(files);
    const first = await shelf.content();
    files["img.json"] = bankText("img");
    const second = await shelf.content();
    expect(asked).toEqual(["common.json", "img.json", "img.json"]);
    expect(second.banks.map(({ id }) => id)).toEqual(["common", "img"]);
    expect(second.banks[0]).toBe(first.banks[0]);
  });

  it("sees a bank that is added, changed or removed later", async () => {
    const { shelf, texts } = shelfWith({});
    expect((await shelf.content()).banks).toEqual([]);
    texts.set("mine", bankText("mine"));
    expect((await shelf.content()).banks.map(({ version }) => version)).toEqual([1]);
    texts.set("mine", bankText("mine", 2));
    expect((await shelf.content()).banks.map(({ version }) => version)).toEqual([2]);
    texts.delete("mine");
    expect((await shelf.content()).banks).toEqual([]);
  });

  it("has one bank for each id: the higher version, and the bundled one of equal versions", async () => {
    const newer = shelfWith({ "common.json": bankText("common", 1) }, { common: bankText("common", 2) });
    expect((await newer.shelf.content()).banks.map(({ version }) => version)).toEqual([2]);
    const older = shelfWith({ "common.json": bankText("common", 3) }, { common: bankText("common", 2) });
    expect((await older.shelf.content()).banks.map(({ version }) => version)).toEqual([3]);
  });
});
