import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bank } from "../../../src/domain/questions/bank.ts";
import { arranged } from "../../../src/domain/questions/arrange.ts";
import { candidatesFor, drawQuestions, freshSeed } from "../../../src/domain/questions/draw.ts";
import { createRandom, SEED_LIMIT, shuffled } from "../../../src/domain/questions/random.ts";
import type { Condition } from "../../../src/domain/questions/vocabulary.ts";
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
const form = {
  preset: "custom" as const,
  bankIds: ["common"],
  topics: [],
  conditions: [] as Condition[],
  count: 5,
  openerFirst: false,
};
const seeds = fc.integer({ min: 0, max: SEED_LIMIT - 1 });
const ids = (drawn: ReturnType<typeof drawQuestions>) => drawn.map(({ question }) => question.id);

describe("candidates", () => {
  test("questions with profile conditions stay away unless they are asked for", () => {
    expect(ids(candidatesFor({ ...form, bankIds: ["img"] }, banks))).toEqual(["img-a"]);
    const img = (...conditions: Condition[]) => ids(candidatesFor({ ...form, bankIds: ["img"], conditions }, banks));
    expect(img("gap")).toEqual(["img-a", "img-b"]);
    expect(img("gap", "visa")).toEqual(["img-a", "img-b", "img-c"]);
    expect(img("attempts")).toEqual(["img-a"]);
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

describe("order", () => {
  const placed = fc.array(
    fc.record({ topic: fc.constantFrom(...topics), difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const) }),
    { maxLength: 7 },
  );
  const asPlaced = ({ topic, difficulty }: { topic: (typeof topics)[number]; difficulty: 1 | 2 | 3 }) => ({
    topics: [topic],
    difficulty,
  });
  const inRow = (items: readonly { topic: string }[]) =>
    items.filter(({ topic }, index) => index > 0 && items[index - 1]?.topic === topic).length;

  function permutations<T>(items: readonly T[]): T[][] {
    if (items.length === 0) return [[]];
    return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
  }

  test("no order has fewer of one topic in a row", () => {
    fc.assert(
      fc.property(placed, (items) => {
        const order = arranged(items, asPlaced);
        expect(order).toHaveLength(items.length);
        expect(new Set(order)).toEqual(new Set(items));
        expect(inRow(order)).toBe(Math.min(...permutations(items).map(inRow)));
      }),
      { numRuns: 40 },
    );
  });

  test("difficulty rises where topics leave the choice, and equal ones keep their order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const), { maxLength: 20 }), (levels) => {
        const items = levels.map((difficulty, index) => ({ topic: `topic-${index}`, difficulty, index }));
        const order = arranged(items, ({ topic, difficulty }) => ({ topics: [topic as "gap"], difficulty }));
        expect(order).toEqual(items.toSorted((a, b) => a.difficulty - b.difficulty));
      }),
    );
  });
});

describe("what applies", () => {
  const path: Bank = aBank("img", [
    ...Array.from({ length: 20 }, (_, index) => aQuestion(`img-all-${index}`, { topics: ["adaptation"] })),
    aQuestion("img-gap-1", { appliesTo: ["gap"], topics: ["gap"] }),
    aQuestion("img-gap-2", { appliesTo: ["gap"], topics: ["gap"] }),
    aQuestion("img-visa", { appliesTo: ["visa"], topics: ["visa"] }),
    aQuestion("img-citizen", { appliesTo: ["us-citizen"], topics: ["us-img"] }),
  ]);
  const focus = (...conditions: Condition[]) =>
    ({ ...form, preset: "img-focus", bankIds: ["img"], count: 6, conditions }) as const;

  test("a gap and a visa always come up for who has them, and never for who has not", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = drawQuestions(focus("gap", "visa"), [path], seed);
        expect(new Set(drawn.flatMap(({ question }) => question.appliesTo))).toEqual(new Set(["gap", "visa"]));
        const other = drawQuestions(focus("us-citizen"), [path], seed);
        expect(new Set(other.flatMap(({ question }) => question.appliesTo))).toEqual(new Set(["us-citizen"]));
      }),
    );
  });
});

describe("full interview", () => {
  const bank = (id: string, ...slugs: (typeof topics)[number][]) =>
    aBank(
      id,
      Array.from({ length: 12 }, (_, index) =>
        aQuestion(`${id}-${index}`, {
          topics: [slugs[index % slugs.length] ?? "gap"],
          difficulty: ((index % 3) + 1) as 1,
        }),
      ),
    );
  const all = [
    bank("behavioral", "research", "visa"),
    aBank("common", [
      ...bank("common", "opener", "gap", "research").questions,
      aQuestion("common-close", { topics: ["closing"] }),
    ]),
    bank("img", "visa", "gap"),
    bank("neurology", "research"),
  ];
  const full = {
    ...form,
    preset: "full-interview" as const,
    bankIds: ["behavioral", "common", "img", "neurology"],
    count: 8,
    openerFirst: true,
  };

  test("opens, asks from every bank, and closes", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = drawQuestions(full, all, seed);
        expect(drawn).toHaveLength(8);
        expect(drawn[0]?.question.topics).toContain("opener");
        expect(drawn[7]?.question.topics).toEqual(["closing"]);
        expect(drawn.slice(1, 7).map(({ bank: { id } }) => id)).toEqual(
          expect.arrayContaining(["behavioral", "common", "img", "neurology"]),
        );
        expect(drawn.filter(({ question }) => question.topics.includes("opener"))).toHaveLength(1);
      }),
    );
  });
});

describe("what was asked before", () => {
  const asked = (count: number) => new Set(common.questions.slice(0, count).map(({ id }) => id as string));

  test("stays away while there is something else, whatever the first seed", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 11 }), (seed, count) => {
        const one = { ...form, count: 1 };
        const drawn = ids(drawQuestions(one, banks, freshSeed(one, banks, seed, asked(count))));
        expect(asked(count).has(drawn[0] ?? "")).toBe(false);
      }),
    );
  });

  test("plays no part once everything was asked", () => {
    expect(freshSeed(form, banks, 77, asked(12))).toBe(77);
    expect(freshSeed(form, banks, 77, new Set())).toBe(77);
  });
});

describe("the first question of a fresh draw", () => {
  const usual: Bank = aBank("common", [
    aQuestion("common-yourself", { topics: ["opener"] }),
    aQuestion("common-name", { topics: ["opener"] }),
    aQuestion("common-file", { topics: ["opener"], difficulty: 2 }),
    aQuestion("common-mistake", { topics: ["mistake"], difficulty: 3 }),
    aQuestion("common-close", { topics: ["closing"] }),
    aQuestion("common-fun", { topics: ["hobbies"] }),
    ...Array.from({ length: 20 }, (_, index) => aQuestion(`common-odd-${index}`, { topics: ["hobbies"] })),
  ]);
  const firstOf = (wanted: Parameters<typeof freshSeed>[0], seed: number, ...asked: string[]) =>
    ids(drawQuestions(wanted, [usual], freshSeed(wanted, [usual], seed, new Set(asked))))[0];

  test("is the opener that stands first in its bank, then an easy one", () => {
    const warmUp = { ...form, preset: "warm-up" as const, openerFirst: true };
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(firstOf(warmUp, seed)).toBe("common-yourself");
        expect(firstOf(warmUp, seed, "common-yourself")).toBe("common-name");
      }),
      { numRuns: 30 },
    );
  });

  test("of one question is the usual opener, then another usual one: not how interviews close, nor a hard one", () => {
    const one = { ...form, preset: "one-question" as const, count: 1 };
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(firstOf(one, seed)).toBe("common-yourself");
        expect(firstOf(one, seed, "common-yourself")).toBe("common-fun");
      }),
      { numRuns: 30 },
    );
  });

  test("is left to chance once every opener was asked", () => {
    const warmUp = { ...form, openerFirst: true, count: 1 };
    const asked = new Set(["common-yourself", "common-name", "common-file"]);
    const reached = new Set(
      Array.from(
        { length: 60 },
        (_, seed) => drawQuestions(warmUp, [usual], freshSeed(warmUp, [usual], seed, asked))[0],
      ),
    );
    expect(reached.size).toBe(3);
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
