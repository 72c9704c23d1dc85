import { describe, expect, test } from "vitest";
import { questionId } from "../../../src/domain/ids.ts";
import {
  outlineOf,
  pointsFor,
  pointsLine,
  withOutline,
  withStar,
  wordBudget,
  wordCount,
} from "../../../src/domain/questions/outline.ts";
import { emptyNotebook } from "../../../src/domain/records/notebook-schema.ts";
import { aQuestion } from "../../support/questions.ts";

const id = questionId("img-gap");
const parts = ["Fact", "Cause"].map((part) => ({ part, content: "Say it." }));
const question = aQuestion("img-gap", { answerSeconds: 90, shape: { frame: "fact-forward", parts } });
const fact = { part: "Fact", text: "Graduated June 2024" };

describe("outline", () => {
  test("has a point for each part of the frame", () => {
    expect(pointsFor(question, emptyNotebook())).toEqual([
      { part: "Fact", text: "" },
      { part: "Cause", text: "" },
    ]);
    expect(pointsFor(question, withOutline(emptyNotebook(), id, [fact]))).toEqual([fact, { part: "Cause", text: "" }]);
  });

  test("keeps words whose part the bank gave up", () => {
    const old = { part: "Opening", text: "Dates" };
    expect(pointsFor(question, withOutline(emptyNotebook(), id, [old]))).toContainEqual(old);
  });

  test("one for each question, none without words", () => {
    const once = withOutline(emptyNotebook(), id, [fact]);
    const twice = withOutline(once, id, [{ part: "Cause", text: "Resolved" }]);
    expect(twice.outlines).toHaveLength(1);
    expect(outlineOf(twice, id)).toEqual([{ part: "Cause", text: "Resolved" }]);
    expect(withOutline(twice, id, [{ part: "Fact", text: "  " }]).outlines).toEqual([]);
  });

  test("counts words against two for three seconds", () => {
    expect(wordBudget(question)).toBe(60);
    expect(wordCount([fact, { part: "Cause", text: " a  b\nc " }])).toBe(6);
  });

  test("is one line in the room, however long", () => {
    expect(pointsLine([fact, { part: "", text: " " }, { part: "Cause", text: "Resolved" }])).toBe(
      "Graduated June 2024 · Resolved",
    );
    const line = pointsLine([{ part: "", text: "word ".repeat(90) }]);
    expect(line.length).toBeLessThanOrEqual(160);
    expect(line).toMatch(/…$/);
  });
});

test("a star is there once, or not", () => {
  const once = withStar(withStar(emptyNotebook(), id, true), id, true);
  expect(once.starred).toEqual([id]);
  expect(withStar(once, id, false).starred).toEqual([]);
});
