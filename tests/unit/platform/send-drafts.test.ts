import fc from "fast-check";
import { expect, test } from "vitest";
import { takeId } from "../../../src/domain/ids.ts";
import { createSendDrafts, type SendDraft } from "../../../src/platform/sharing/send-drafts.ts";

const id = takeId("a");
const draft: SendDraft = { channel: "mail", ticked: ["visa"], wish: "Is it clear?", to: "Dr. Okafor", edited: null };

function open(kept: Map<string, string> = new Map()) {
  return createSendDrafts(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  }));
}

test("a draft is there after a reload, for its take alone", () => {
  const kept = new Map<string, string>();
  open(kept).keep(id, draft);
  expect(open(kept).get(id)).toEqual(draft);
  expect(open(kept).get(takeId("b"))).toBeNull();
});

test("erasing everything erases it", () => {
  const kept = new Map<string, string>();
  open(kept).keep(id, draft);
  expect([...kept.keys()]).toEqual([expect.stringMatching(/^second-take\./)]);
});

test("what is no draft is none", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(open(new Map([["second-take.send a", text]])).get(id)).toBeNull();
    }),
  );
});

test("a browser that keeps nothing loses only the draft", () => {
  const refusing = createSendDrafts(() => {
    throw new DOMException("no", "SecurityError");
  });
  refusing.keep(id, draft);
  expect(refusing.get(id)).toBeNull();
});
