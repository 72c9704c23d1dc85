import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { takeId } from "../../../src/domain/ids.ts";
import { openFeedback, pastedId, type FeedbackRecord } from "../../../src/domain/mentors/feedback.ts";
import { feedbackFor } from "../../../src/domain/mentors/feedback-for.ts";
import { mergeFeedback, standing } from "../../../src/domain/mentors/merge-feedback.ts";
import { entriesOf, feedbackOf } from "../../../src/domain/mentors/reply-draft.ts";
import { parseReply } from "../../../src/domain/mentors/reply-parser/parse-reply.ts";
import { takeRef } from "../../../src/domain/mentors/take-ref.ts";
import { aReply } from "../../support/feedback.ts";

const ONE = takeId("take-1");

const documents = fc
  .record({
    reviewer: fc.constantFrom("Dr. Whitlow", "dr.  whitlow", "Osei"),
    thread: fc.constantFrom("a", "b"),
    revision: fc.integer({ min: 1, max: 4 }),
    receivedAt: fc.integer({ min: 0, max: 5 }),
    text: fc.constantFrom("x", "y"),
  })
  .map(({ reviewer, thread, revision, receivedAt, text }) =>
    aReply({ id: `${reviewer}-${thread}-${revision}`, reviewer, thread, revision, receivedAt, text }),
  );
const sets = fc.array(documents, { maxLength: 8 });

describe("merge", () => {
  test("the order of devices and of documents changes nothing", () => {
    fc.assert(
      fc.property(sets, sets, sets, (a, b, c) => {
        const merged = mergeFeedback(mergeFeedback(a, b), c);
        expect(mergeFeedback(c, mergeFeedback(b.toReversed(), a))).toEqual(merged);
        expect(mergeFeedback(merged, merged)).toEqual(merged);
        expect(standing(merged)).toEqual(standing(merged.toReversed()));
      }),
    );
  });

  test("the highest revision of a mentor's thread stands alone, however the name is spelled", () => {
    fc.assert(
      fc.property(sets, (all) => {
        const left = standing(all);
        for (const document of all) {
          const same = left.filter(
            ({ reviewer, thread }) =>
              thread === document.thread && reviewer.startsWith("Osei") === document.reviewer.startsWith("Osei"),
          );
          expect(same).toHaveLength(1);
          expect(same[0]?.revision).toBeGreaterThanOrEqual(document.revision);
        }
      }),
    );
  });
});

describe("the same reply", () => {
  test("has the same id, however it is broken into lines and the name is spelled", () => {
    expect(pastedId("Dr. Whitlow ", "0:33 sorry\n 1:10 stop")).toBe(pastedId("dr. whitlow", "0:33  sorry 1:10 stop "));
    expect(pastedId("Dr. Whitlow", "0:33 sorry")).not.toBe(pastedId("Dr. Osei", "0:33 sorry"));
    expect(pastedId("Dr. Whitlow", "0:33 sorry")).not.toBe(pastedId("Dr. Whitlow", "0:34 sorry"));
  });

  test("makes a document that opens as it was, whatever was pasted", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.constantFrom("0:33 a\n", "structure 2\n"),
        (noise, said) => {
          const text = said.repeat(3) + noise;
          const entries = entriesOf(parseReply(text), () => ONE, new Map());
          const made = feedbackOf({ reviewer: "Dr. Whitlow", text, entries, receivedAt: 1 });
          expect(openFeedback(structuredClone(made))).toEqual({ ok: true, value: made });
        },
      ),
    );
  });

  test("a flood of remarks is cut, not lost", () => {
    const text = "0:01 a\n".repeat(5_000);
    const entries = entriesOf(parseReply(text), () => ONE, new Map());
    const made = feedbackOf({ reviewer: "x".repeat(500), text, entries, receivedAt: 1 });
    expect(made.comments).toHaveLength(1_000);
    expect(openFeedback(made).ok).toBe(true);
  });
});

describe("corrections", () => {
  const parsed = parseReply("0:33 sorry twice. structure 2. call me. 0:33 sorry twice.");
  const plain = entriesOf(parsed, () => ONE, new Map());

  test("mend, drop and move one thing alone", () => {
    const [first, second, rating] = plain;
    if (first === undefined || second === undefined || rating === undefined) throw new Error("too little was read");
    const mended = entriesOf(
      parsed,
      () => ONE,
      new Map([
        [first.key, { remark: { kind: "comment", atMs: 41_000, text: "sorry once", readFrom: "0:33" } as const }],
        [second.key, null],
        [rating.key, { remark: rating.remark, takeId: takeId("take-2") }],
      ]),
    );
    expect(mended).toHaveLength(plain.length - 1);
    expect(mended[0]?.remark).toMatchObject({ atMs: 41_000, text: "sorry once" });
    expect(mended[1]).toMatchObject({ takeId: "take-2", remark: { criterion: "structure", level: 2 } });
  });
});

describe("what is said about one take", () => {
  const stranger = takeRef(takeId("take-9"));
  const documentsOfTwo: readonly FeedbackRecord[] = [
    aReply({
      id: "a",
      receivedAt: 1,
      comments: [
        { id: "1", takeId: ONE, takeRef: null, atMs: 9_000, text: "later" },
        { id: "2", takeId: null, takeRef: stranger, atMs: 1_000, text: "of another" },
      ],
      ratings: [{ takeId: ONE, takeRef: null, criterion: "structure", level: 2 }],
    }),
    aReply({
      id: "b",
      receivedAt: 2,
      comments: [{ id: "1", takeId: ONE, takeRef: null, atMs: 1_000, text: "early" }],
      ratings: [{ takeId: ONE, takeRef: null, criterion: "structure", level: 4 }],
    }),
  ];

  test("comments by moment, and each mentor's newest rating", () => {
    const { comments, ratings } = feedbackFor(ONE, documentsOfTwo);
    expect(comments.map(({ text, reviewer }) => [text, reviewer])).toEqual([
      ["early", "Dr. Whitlow"],
      ["later", "Dr. Whitlow"],
    ]);
    expect(ratings.map(({ level }) => level)).toEqual([4]);
    expect(new Set(comments.map(({ id }) => id)).size).toBe(2);
  });

  test("a take that comes later finds what was kept under its reference", () => {
    expect(feedbackFor(takeId("take-9"), documentsOfTwo).comments.map(({ text }) => text)).toEqual(["of another"]);
  });
});
