import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mentorMessage } from "../../../src/domain/mentors/message.ts";
import { parseReply } from "../../../src/domain/mentors/reply-parser/parse-reply.ts";
import { readTime } from "../../../src/domain/mentors/reply-parser/read-time.ts";
import type { KnownTakes } from "../../../src/domain/mentors/reply-parser/reply.ts";
import { takeRef } from "../../../src/domain/mentors/take-ref.ts";
import { newTake } from "../../support/records.ts";

const takes: KnownTakes = { lengthMs: (ref) => (ref === null || ref === "T7K2Q" ? 3_600_000 : null) };
const two = (value: number) => String(value).padStart(2, "0");
const minutes = fc.integer({ min: 0, max: 59 });
const seconds = fc.integer({ min: 0, max: 59 });

/** Ways to write a time that begins a line. */
const written = fc.record({ m: minutes, s: seconds }).chain(({ m, s }) =>
  fc
    .constantFrom(`${m}:${two(s)}`, `${two(m)}:${two(s)} -`, `at ${m}.${two(s)}`, `${m}m${two(s)}s`, `(${m}:${two(s)})`)
    .map((text) => ({
      text,
      ms: (m * 60 + s) * 1000,
    })),
);
/** Words that are no number, no criterion and no clock. */
const words = fc.constantFrom(
  "you apologize twice",
  "look up",
  "das ist gut",
  "لا تعتذر هنا",
  "यहाँ रुक जाओ",
  "very good 👍",
);
const DIGITS = { arabic: 0x0660, persian: 0x06f0, hindi: 0x0966 } as const;
const inDigits = (text: string, zero: number) =>
  text.replaceAll(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

/** Pieces of messages, and noise. */
const messy = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "0:33 ",
          "1m10s ",
          "structure 2",
          "T7K2Q ",
          "\n",
          "> ",
          "[23/11/2026, 21:04:33] Dr Khan: ",
          ". ",
          "eye contact 4/5, ",
          "21:04 - Dr Khan: ",
          "at 0:45",
          "you look away ",
          "\u200f",
          "On Mon, Nov 23, 2026 at 9:04 PM A <a@b.org> wrote:\n",
          "😀",
          "\ud800",
        ),
        fc.string({ maxLength: 6 }),
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join("")),
);

describe("times", () => {
  test("a time comes back as it was written, before and after its words, in every script's digits", () => {
    fc.assert(
      fc.property(written, words, fc.constantFrom(null, ...Object.values(DIGITS)), ({ text, ms }, said, zero) => {
        const line = `${text} ${said}`;
        const { comments, rest } = parseReply(zero === null ? line : inDigits(line, zero), takes);
        expect(comments.map(({ atMs, text: kept }) => [atMs, kept])).toEqual([[ms, said]]);
        expect(rest).toEqual([]);
      }),
    );
  });

  test("a time at the end of a sentence owns the sentence", () => {
    fc.assert(
      fc.property(minutes, seconds, words, (m, s, said) => {
        const { comments } = parseReply(`${said} at ${m}:${two(s)}.`, takes);
        expect(comments.map(({ atMs, text }) => [atMs, text])).toEqual([[(m * 60 + s) * 1000, said]]);
      }),
    );
  });

  test.each([
    ["0:41", 41_000],
    ["1m10s", 70_000],
    ["41", 41_000],
    ["٠:٤١", 41_000],
    ["1:02:03", 3_723_000],
    ["", null],
    ["later", null],
    ["0:41 and 0:50", null],
    ["0:71", null],
    ["3 dec 2026", null],
  ])("a field that holds %j", (text, ms) => expect(readTime(text)).toBe(ms));
});

describe("whatever is pasted", () => {
  test("it never throws, and its pieces cover the text from start to end", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { pieces } = parseReply(text, takes);
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        expect(pieces.every(({ start, end }) => start < end)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("every sign that can be read is in a comment, a rating, a reference, the rest or the envelope", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { pieces } = parseReply(text, takes);
        const blank = pieces.filter(({ kind }) => kind === "blank").map(({ start, end }) => text.slice(start, end));
        expect(blank.join("").match(/[\p{L}\p{N}]/u)).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  test("the order of whole lines changes nothing but the order", () => {
    const lines = [
      "0:33 you apologize",
      "stop at 1:10.",
      "structure 2",
      "eye contact 4/5",
      "call me",
      "[0:50] good",
      "33s slow",
    ];
    const sorted = (things: readonly object[]) => things.map((thing) => JSON.stringify(thing)).toSorted();
    const expected = parseReply(lines.join("\n"), takes);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        const { comments, ratings, rest } = parseReply(shuffled.join("\n"), takes);
        expect(sorted(comments)).toEqual(sorted(expected.comments));
        expect(sorted(ratings)).toEqual(sorted(expected.ratings));
        expect(sorted(rest)).toEqual(sorted(expected.rest));
      }),
    );
  });

  test("a chat's own clock is never a time of the take", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), minutes, written, (h, m, { text, ms }) => {
        for (const stamp of [
          `[23/11/2026, ${two(h)}:${two(m)}:09] Dr Khan: `,
          `23/11/2026, ${two(h)}:${two(m)} - Dr Khan: `,
          `[${two(h)}:${two(m)}, 23/11/2026] Dr Khan: `,
          `Dr Khan, [23.11.2026 ${two(h)}:${two(m)}]\n`,
          `${two(h)}:${two(m)} - Dr Khan: `,
        ]) {
          const { comments } = parseReply(`${stamp}${text} look up`, takes);
          expect(comments.map(({ atMs }) => atMs)).toEqual([ms]);
        }
      }),
    );
  });

  test("a long message is read in time that grows with its length", () => {
    const line = "[23/11/2026, 21:04:33] Dr Khan: 0:33 you apologize, structure 2 and 1 word " + "a ".repeat(50);
    expect(parseReply(`${line}\n`.repeat(250), takes).comments).toHaveLength(250);
    expect(parseReply("1".repeat(20_000), takes).comments).toEqual([]);
    expect(parseReply("a ".repeat(20_000), takes).comments).toEqual([]);
  });

  test("the applicant's own message, copied along, names its take and says nothing else", () => {
    const take = newTake("mine", { criteria: ["structure", "eye-contact"], durationMs: 83_000 });
    const message = mentorMessage({ take, context: ["internal medicine"], wish: "Is my answer convincing?" });
    const alone = parseReply(message, takes);
    expect([alone.comments, alone.ratings, alone.refs]).toEqual([[], [], [takeRef(take.id)]]);
    const answered = parseReply(`${message}\n\n0:33 look up`, takes);
    expect(answered.comments).toMatchObject([{ takeRef: takeRef(take.id), atMs: 33_000, text: "look up" }]);
  });
});
