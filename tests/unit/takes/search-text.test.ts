import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText, holdsWords, searchWords } from "../../../src/domain/takes/search-text.ts";

const finds = (query: string, text: string) => holdsWords(foldText(text), searchWords(query));

describe("searching", () => {
  test.each([
    ["cafe", "At the CAFÉ"],
    ["CAFÉ", "at the cafe\u0301"],
    ["istanbul", "İstanbul"],
    ["احمد", "أَحْمَد"],
    ["احمد", "أحـــمد"],
    ["nguyen", "Nguyễn"],
    ["ﬁt", "a good fit"],
  ])("%s is found in %s", (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  test("every word must be there, in any order and anywhere", () => {
    expect(finds("why you", "You ask me why")).toBe(true);
    expect(finds("str us", "Structure, the US")).toBe(true);
    expect(finds("why not", "You ask me why")).toBe(false);
  });

  test("nothing asked for finds everything", () => {
    expect(searchWords("  \n ")).toEqual([]);
    expect(finds(" ", "anything")).toBe(true);
  });

  test("any text is found by itself, in capitals too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(finds(text, `before ${text} after`)).toBe(true);
        expect(finds(text.normalize("NFD"), text.normalize("NFC"))).toBe(true);
      }),
    );
  });
});
