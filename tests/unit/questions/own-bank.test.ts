import { expect, test } from "vitest";
import { changeOwnBank, emptyDraft, ownId, ownQuestion, withOwn } from "../../../src/domain/questions/own-bank.ts";

const ask = (text: string, key: string) => ownQuestion({ ...emptyDraft(), text }, ownId(key));
const why = ask("Why here?", "a");
const mine = changeOwnBank(null, "Mine", () => [why]);
const stored = mine.ok ? mine.value : null;

test("a change starts from the stored questions and makes the next version", () => {
  const changed = changeOwnBank(stored, "Mine", (own) => withOwn(own, ask("Why now?", "b")));
  expect(JSON.parse((changed.ok && changed.value) || "")).toMatchObject({
    version: 2,
    title: "Mine",
    questions: [{ text: "Why here?" }, { text: "Why now?" }],
  });
});

test("a question that is there already changes nothing, not even the version", () => {
  const again = ask(" why HERE? ", "c");
  expect(changeOwnBank(stored, "Mine", (own) => withOwn(own, again))).toEqual({ ok: true, value: stored });
});

test("with the last question the bank goes; one that cannot be read is refused", () => {
  expect(changeOwnBank(stored, "Mine", () => [])).toEqual({ ok: true, value: null });
  expect(changeOwnBank("{", "Mine", () => [why])).toEqual({ ok: false, failure: { type: "unreadable" } });
});
