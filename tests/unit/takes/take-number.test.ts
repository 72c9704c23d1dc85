import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { questionId, takeId } from "../../../src/domain/ids.ts";
import { numberTakes } from "../../../src/domain/takes/take-number.ts";
import { newTake } from "../../support/records.ts";

const answer = (id: string, createdAt: number, question = "common-strengths") =>
  newTake(id, { createdAt, questionId: questionId(question) });

const followUp = (id: string, createdAt: number, questionText: string) =>
  newTake(id, { createdAt, questionId: questionId("common-strengths"), kind: "follow-up", questionText });

const of = (takes: ReturnType<typeof answer>[], id: string) => numberTakes(takes).get(takeId(id));

describe("numberTakes", () => {
  test("counts the takes of each question from the oldest, whatever order they come in", () => {
    const takes = [answer("c", 30), answer("a", 10), answer("other", 15, "common-weakness"), answer("b", 20)];
    expect(of(takes, "a")).toEqual({ number: 1, total: 3 });
    expect(of(takes, "b")).toEqual({ number: 2, total: 3 });
    expect(of(takes, "c")).toEqual({ number: 3, total: 3 });
    expect(of(takes, "other")).toEqual({ number: 1, total: 1 });
  });

  test("counts an answer on, even when its bank words the question anew", () => {
    const reworded = { ...answer("b", 20), questionText: "What are you good at?" };
    expect(of([answer("a", 10), reworded], "b")).toEqual({ number: 2, total: 2 });
  });

  test("counts follow-ups apart from their question, each by its own text", () => {
    const takes = [
      answer("a", 10),
      followUp("f", 11, "Why?"),
      followUp("g", 12, "And then?"),
      followUp("h", 13, "Why?"),
    ];
    expect(of(takes, "a")).toEqual({ number: 1, total: 1 });
    expect(of(takes, "g")).toEqual({ number: 1, total: 1 });
    expect(of(takes, "h")).toEqual({ number: 2, total: 2 });
  });

  test("gives every take of a question its own number, from 1 to the total", () => {
    const takes = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1 }), createdAt: fc.nat(5), question: fc.constantFrom("q1", "q2") }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(takes, (drafts) => {
        const numbers = numberTakes(drafts.map(({ id, createdAt, question }) => answer(id, createdAt, question)));
        for (const question of ["q1", "q2"]) {
          const mine = drafts.filter((draft) => draft.question === question).map(({ id }) => numbers.get(takeId(id)));
          expect(mine.map((take) => take?.number).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
            mine.map((_, index) => index + 1),
          );
          expect(new Set(mine.map((take) => take?.total)).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
