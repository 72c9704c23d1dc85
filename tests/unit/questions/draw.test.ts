import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bank } from "../../../src/domain/questions/bank.ts";
import { candidatesFor, drawQuestions } from "../../../src/domain/questions/draw.ts";
import { createRandom, SEED_LIMIT, shuffled } from "../../../src/domain/questions/random.ts";
import { aBank, aQuestion } from "../../support/questions.ts";

const topics = ["opener", "gap", "visa", "research"] as const;
const common: Bank = aBank(
  "common",
  Array.from({ length: 12 }, (_, index) => aQuestion(`common-${index}`, { topics: [topics[index % 4] ?? "gap"] })),
);
const img: Bank = aBank("img", [
  aQuestion("img-a", { appliesTo: [] }),
  aQuestion("img-b", { appliesTo: ["gap"] }),
  aQuestion("img-c", { appliesTo: ["visa"], topics: ["visa"] }),
]);
const banks = [common, img];
const form = { bankIds: ["common"], topics: [], conditional: false, count: 5, openerFirst: false };
const seeds = fc.integer({ min: 0, max: SEED_LIMIT - 1 });
const ids = (drawn: ReturnType<typeof drawQuestions>) => drawn.map(({ question }) => question.id);

describe("candidates", () => {
  test("questions with profile conditions stay away unless they are asked for", () => {
    expect(ids(candidatesFor({ ...form, bankIds: ["img"] }, banks))).toEqual(["img-a"]);
    expect(ids(candidatesFor({ ...form, bankIds: ["img"], conditional: true }, banks))).toEqual([
      "img-a",
      "img-b",
      "img-c",
    ]);
  });

  test("topics narrow the choice", () => {
    expect(ids(candidatesFor({ ...form, topics: ["visa"] }, banks))).toEqual(["common-10", "common-2", "common-6"]);
  });

  test("the order of banks and questions in their files plays no part", () => {
    const reversed = [img, { ...common, questions: common.questions.toReversed() }];
    expect(ids(candidatesFor(form, reversed))).toEqual(ids(candidatesFor(form, banks)));
  });
});

describe("draw", () => {
  test("the same seed gives the same questions, whatever the files' order", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const shuffledBanks = [{ ...common, questions: common.questions.toReversed() }, img].toReversed();
        expect(ids(drawQuestions(form, banks, seed))).toEqual(ids(drawQuestions(form, shuffledBanks, seed)));
      }),
    );
  });

  test("never the same question twice, never more than asked for, fewer only where the bank is small", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 20 }), (seed, count) => {
        const drawn = ids(drawQuestions({ ...form, count }, banks, seed));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length).toBe(Math.min(count, common.questions.length));
      }),
    );
  });

  test("spreads topics: four draws from four topics have four topics", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = drawQuestions({ ...form, count: 4 }, banks, seed);
        expect(new Set(drawn.map(({ question }) => question.topics[0])).size).toBe(4);
      }),
    );
  });

  test("the opener comes first where it is asked for", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [first] = drawQuestions({ ...form, openerFirst: true }, banks, seed);
        expect(first?.question.topics).toContain("opener");
      }),
    );
  });

  test("different seeds reach every question", () => {
    const reached = new Set(
      Array.from({ length: 300 }, (_, seed) => ids(drawQuestions({ ...form, count: 1 }, banks, seed))[0]),
    );
    expect(reached.size).toBe(common.questions.length);
  });

  test("an empty choice draws nothing", () => {
    expect(drawQuestions({ ...form, bankIds: [] }, banks, 1)).toEqual([]);
    expect(drawQuestions({ ...form, bankIds: ["gone"] }, banks, 1)).toEqual([]);
  });
});

describe("random", () => {
  test("is a fixed stream: a change would change everybody's codes", () => {
    const random = createRandom(42);
    expect([random(), random(), random()].map((value) => value.toFixed(6))).toEqual([
      "0.601104",
      "0.448291",
      "0.852466",
    ]);
  });

  test("a shuffle keeps every item", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), seeds, (items, seed) => {
        expect(shuffled(items, createRandom(seed)).toSorted()).toEqual(items.toSorted());
      }),
    );
  });
});
