import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBank } from "../../../src/domain/questions/bank.ts";
import { parseCsv, writeCsv } from "../../../src/domain/questions/csv.ts";
import { exportCsv, MAX_ROWS, readImport } from "../../../src/domain/questions/import-own.ts";
import {
  emptyDraft,
  ownBankText,
  ownId,
  ownQuestion,
  ownQuestionsIn,
  type OwnDraft,
} from "../../../src/domain/questions/own-bank.ts";
import { TOPICS } from "../../../src/domain/questions/vocabulary.ts";

const texts = (input: string) => readImport(input).rows.map(({ text }) => text);
const problems = (input: string, known?: string[]) =>
  readImport(input, known).rows.map(({ problems: all }) => all.map(({ type }) => type));

describe("what can be read", () => {
  test("lines, without the marks of a list", () => {
    expect(texts("1. Why here?\r\n\n- Why now?\n• 2 years of what?\n")).toEqual([
      "Why here?",
      "Why now?",
      "2 years of what?",
    ]);
    expect(readImport("Why here?\n\nWhy now?").rows.map(({ line }) => line)).toEqual([1, 3]);
  });

  test("CSV with a head line", () => {
    const { rows } = readImport(
      'question,topics,note,follow-up,seconds\n"Why, exactly, here?",gap; visa,"Say ""two"".",And then?,90\n,,,,\n',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.draft).toEqual({
      text: "Why, exactly, here?",
      topics: ["gap", "visa"],
      note: 'Say "two".',
      followUp: "And then?",
      answerSeconds: 90,
    });
  });

  test("JSON: texts, objects, or a bank that was exported", () => {
    expect(texts('["Why here?", {"question": "Why now?", "seconds": 60}]')).toEqual(["Why here?", "Why now?"]);
    const bank = ownBankText([ownQuestion({ ...emptyDraft(), text: "Why us?" }, ownId("a1"))], undefined, "Mine") ?? "";
    expect(readImport(bank).rows[0]?.draft).toMatchObject({ text: "Why us?", answerSeconds: 120 });
  });
});

describe("what is wrong is said row by row", () => {
  test("each with its reason, and the others stay good", () => {
    expect(
      problems(
        `question,topics,seconds,mood\nGood?,gap,60,\n,gap,,\nBad topic?,weather,,\nBad time?,,soon,\nBad field?,,,grim\n${"x".repeat(401)},,,\ngood?,,,`,
      ),
    ).toEqual([[], ["empty"], ["unknown-topic"], ["bad-seconds"], ["unknown-field"], ["too-long"], ["repeated"]]);
  });

  test("a question that is there already is not added again", () => {
    expect(problems("Why  HERE?\nWhy now?", ["why here?"])).toEqual([["repeated"], []]);
  });

  test("entries of JSON that are no question", () => {
    expect(problems("[1, null, [], {}]")).toEqual([
      ["not-a-question"],
      ["not-a-question"],
      ["not-a-question"],
      ["empty"],
    ]);
  });

  test.each([
    ["", "nothing"],
    [" \n ", "nothing"],
    ["[]", "nothing"],
    ["{", "not-json"],
    ['{"title": "x"}', "not-json"],
    ["PK\0\0", "not-text"],
    ["q\n".repeat(MAX_ROWS + 1), "too-much"],
  ])("%# cannot be read at all", (input, type) => {
    expect(readImport(input)).toMatchObject({ rows: [], problem: { type } });
  });

  test("nothing that is pasted makes it throw, and what it takes is a valid bank", () => {
    const anything = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.json(),
      fc.array(fc.array(fc.string()), { maxLength: 5 }).map(writeCsv),
      fc.string().map((text) => `question,topics\n${text}`),
    );
    fc.assert(
      fc.property(anything, (input) => {
        const drafts = readImport(input).rows.flatMap(({ draft }) => (draft === null ? [] : [draft]));
        const questions = drafts.map((draft, index) => ownQuestion(draft, ownId(`a${index}`)));
        const text = ownBankText(questions, undefined, "Mine");
        expect(text === null || parseBank(text).ok).toBe(true);
      }),
    );
  });
});

describe("export", () => {
  const word = fc
    .stringMatching(/^[=+\-@a-z"', ]{1,20}$/)
    .map((text) => text.trim())
    .filter((text) => text !== "" && !text.startsWith("'"));
  const draft: fc.Arbitrary<OwnDraft> = fc.record({
    text: word,
    topics: fc.subarray([...TOPICS], { maxLength: 4 }),
    note: fc.oneof(fc.constant(""), word),
    followUp: fc.oneof(fc.constant(""), word),
    answerSeconds: fc.integer({ min: 20, max: 1800 }),
  });

  test("comes back as it was", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(draft, { selector: ({ text }) => text.replace(/\s+/g, " "), minLength: 1 }),
        (drafts) => {
          const questions = drafts.map((one, index) => ownQuestion(one, ownId(`a${index}`)));
          expect(readImport(exportCsv(questions)).rows.map((row) => row.draft)).toEqual(drafts);
        },
      ),
    );
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])(
    "%j is no formula for a spreadsheet, and comes back",
    (cell) => {
      const csv = writeCsv([[cell]]);
      expect(csv.startsWith(`"'`)).toBe(true);
      expect(parseCsv(csv)).toEqual([[cell]]);
    },
  );

  test("every version is the next one, so that older codes say the bank differs", () => {
    const one = [ownQuestion({ ...emptyDraft(), text: "Why?" }, ownId("a"))];
    const first = ownBankText(one, undefined, "Mine") ?? "";
    const second = ownBankText(one, first, "Mine") ?? "";
    expect([first, second].map((text) => (JSON.parse(text) as { version: number }).version)).toEqual([1, 2]);
    expect(ownQuestionsIn(second)).toEqual(one);
    expect(ownQuestionsIn("{")).toBeNull();
    expect(ownBankText([], second, "Mine")).toBeNull();
  });
});
