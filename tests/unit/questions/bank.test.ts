import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBank } from "../../../src/domain/questions/bank.ts";
import { aBank, aQuestion } from "../../support/questions.ts";

const bank = aBank("common", [aQuestion("common-a"), aQuestion("common-b")]);
const text = (change: (raw: Record<string, unknown>) => void = () => undefined) => {
  const raw = structuredClone(bank) as unknown as Record<string, unknown>;
  change(raw);
  return JSON.stringify(raw);
};
const first = (raw: Record<string, unknown>) => (raw["questions"] as Record<string, unknown>[])[0] ?? {};

describe("parseBank", () => {
  test("reads a bank and fills in what may be left out", () => {
    const parsed = parseBank(text((raw) => delete first(raw)["variants"]));
    expect(parsed).toMatchObject({
      ok: true,
      value: { id: "common", questions: [{ id: "common-a", variants: [] }, {}] },
    });
  });

  test.each(["", "{", "not a bank", "\u0000"])("a damaged file is not JSON: %j", (damaged) => {
    expect(parseBank(damaged)).toEqual({ ok: false, failure: { type: "bank-not-json" } });
  });

  test("a file of a future format is told apart from a damaged one", () => {
    expect(parseBank(text((raw) => (raw["format"] = 2)))).toEqual({
      ok: false,
      failure: { type: "bank-too-new", format: 2, supported: 1 },
    });
  });

  test("says where and what is wrong", () => {
    const parsed = parseBank(text((raw) => (first(raw)["answerSeconds"] = "120")));
    expect(parsed).toMatchObject({
      ok: false,
      failure: {
        type: "bank-invalid",
        path: "questions.0.answerSeconds",
        expected: "number",
        received: '"120"',
        more: 0,
      },
    });
  });

  test.each([
    ["an unknown field", (raw: Record<string, unknown>) => (first(raw)["html"] = "<b>")],
    ["an unknown topic", (raw: Record<string, unknown>) => (first(raw)["topics"] = ["astrology"])],
    ["an unknown kind", (raw: Record<string, unknown>) => (first(raw)["kind"] = "riddle")],
    ["six criteria", (raw: Record<string, unknown>) => (first(raw)["criteria"] = Array(6).fill("structure"))],
    ["an empty text", (raw: Record<string, unknown>) => (first(raw)["text"] = "  ")],
    ["no question at all", (raw: Record<string, unknown>) => (raw["questions"] = [])],
    ["a version of nothing", (raw: Record<string, unknown>) => (raw["version"] = 0)],
    [
      "an address that runs code",
      (raw: Record<string, unknown>) =>
        (first(raw)["sources"] = [{ title: "x", year: 2024, url: "javascript:alert(1)" }]),
    ],
  ])("refuses %s", (_, change) => {
    expect(parseBank(text(change))).toMatchObject({ ok: false, failure: { type: "bank-invalid" } });
  });

  test("refuses the same id twice", () => {
    const twice = JSON.stringify(aBank("common", [aQuestion("common-a"), aQuestion("common-a")]));
    expect(parseBank(twice)).toEqual({ ok: false, failure: { type: "bank-duplicate-id", id: "common-a" } });
  });

  test("no text makes it throw", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (any) => typeof parseBank(any).ok === "boolean"));
  });
});
