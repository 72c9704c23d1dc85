import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSearchIndex, startsAlike } from "../../../src/domain/questions/search.ts";

const questions = [
  "Walk me through the gap since you graduated.",
  "Tell me about a difficult consultation.",
  "How did your experience abroad prepare you?",
  "Which café near the hospital? Señor Gómez asks.",
  "What would your experience on night float change?",
];
const find = (query: string) => createSearchIndex(questions, (text) => [text]).find(query);

describe("search", () => {
  test("an empty query finds everything, in order", () => {
    expect(find("")).toEqual(questions);
    expect(find("  ,.")).toEqual(questions);
  });

  test("starts of words, every word, in any order, whatever the case", () => {
    expect(find("EXP")).toEqual([questions[2], questions[4]]);
    expect(find("night exper")).toEqual([questions[4]]);
    expect(find("gap abroad")).toEqual([]);
  });

  test("accents play no part, on either side", () => {
    expect(find("cafe gomez")).toEqual([questions[3]]);
    expect(find("expériénce")).toEqual([questions[2], questions[4]]);
  });

  test.each(["expereince", "experence", "exxperience", "experiemce", "expereinc"])("forgives %s", (typed) => {
    expect(find(typed)).toEqual([questions[2], questions[4]]);
  });

  test("forgives nothing in short words, and nothing where the word exists", () => {
    expect(find("gpa")).toEqual([]);
    expect(find("near")).toEqual([questions[3]]);
  });

  test("a slip in a whole word finds that word, and not what begins alike", () => {
    const index = createSearchIndex(["Explain the gap", "Your application"], (text) => [text]);
    expect(index.find("gapp")).toEqual(["Explain the gap"]);
    expect(index.find("aplicat")).toEqual(["Your application"]);
  });

  test("what is written with a hyphen is found without it", () => {
    const index = createSearchIndex(["Do you need a J-1?", "Any follow-up?"], (text) => [text]);
    expect(index.find("J1")).toEqual(["Do you need a J-1?"]);
    expect(index.find("j-1")).toEqual(["Do you need a J-1?"]);
    expect(index.find("followup")).toEqual(["Any follow-up?"]);
  });

  test("whole words come before starts", () => {
    const index = createSearchIndex(["gaps and more", "the gap"], (text) => [text]);
    expect(index.find("gap")).toEqual(["the gap", "gaps and more"]);
  });

  test("a word in the first text counts more than in all that follow", () => {
    const cards = [
      { name: "aside", fields: ["Why here?", "closing", "Does a visa play a part?"] },
      { name: "kind", fields: ["Why now?", "visa", ""] },
      { name: "word", fields: ["Which visas have you had?", "dates", ""] },
      { name: "both", fields: ["Do you need a visa?", "visa", "Which visa?"] },
    ];
    const found = createSearchIndex(cards, ({ fields }) => fields).find("visa");
    expect(found.map(({ name }) => name)).toEqual(["both", "word", "kind", "aside"]);
  });

  test("every word of a text finds it, and whatever is typed finds no stranger", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 30 }), { maxLength: 8 }),
        fc.string(),
        (texts, query) => {
          const index = createSearchIndex(texts, (text) => [text]);
          for (const text of texts) expect(index.find(text)).toContain(text);
          for (const found of index.find(query)) expect(texts).toContain(found);
        },
      ),
    );
  });

  test("one slip is one letter added, left out, changed or swapped", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{5,9}$/), fc.nat(20), fc.constantFrom("q", "x"), (word, place, letter) => {
        const at = place % (word.length - 1);
        const slips = [
          word.slice(0, at) + letter + word.slice(at),
          word.slice(0, at) + word.slice(at + 1),
          word.slice(0, at) + letter + word.slice(at + 1),
          word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
        ];
        for (const typed of slips) expect(startsAlike(word, typed, 1), `${word} ${typed}`).toBe(true);
      }),
    );
  });
});
