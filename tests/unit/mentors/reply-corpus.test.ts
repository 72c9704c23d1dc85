import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseReply } from "../../../src/domain/mentors/reply-parser/parse-reply.ts";
import type { KnownTakes } from "../../../src/domain/mentors/reply-parser/reply.ts";

interface Message {
  readonly name: string;
  readonly text: string;
  /** Time, words, reference of the take. */
  readonly comments: readonly (readonly [string, string, string?])[];
  readonly ratings: readonly (readonly [string, number, string?])[];
  readonly rest: readonly string[];
  readonly sender: string | null;
}

const FOLDER = new URL("../../fixtures/replies/", import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));
const messages = files.flatMap((file) =>
  (JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) as Message[]).map((message) => ({
    ...message,
    name: `${file.replace(".json", "")}: ${message.name}`,
  })),
);
const KNOWN = new Set<string | null>([null, "T7K2Q", "T8X3M"]);
const takes: KnownTakes = { lengthMs: (ref) => (KNOWN.has(ref) ? 120_000 : null) };

function read({ text }: Message) {
  const { comments, ratings, rest, sender } = parseReply(text, takes);
  const spoken = (ms: number) => `${Math.floor(ms / 60_000)}:${String((ms / 1000) % 60).padStart(2, "0")}`;
  return {
    comments: comments.map(({ atMs, text: words, takeRef }) => [
      spoken(atMs),
      words,
      ...(takeRef === null ? [] : [takeRef]),
    ]),
    ratings: ratings.map(({ criterion, level, takeRef }) => [criterion, level, ...(takeRef === null ? [] : [takeRef])]),
    rest: rest.map(({ text: words }) => words),
    sender,
  };
}

const meaning = ({ comments, ratings, rest, sender }: Message) => ({ comments, ratings, rest, sender });
/** What a reading claims without its words: which moments and which levels, of which take. */
const claims = ({ comments, ratings }: ReturnType<typeof read>) =>
  [...comments.map(([time, , ref]) => `${time} ${ref}`), ...ratings.map((rating) => rating.join(" "))].map(String);
const expectedClaims = ({ comments, ratings }: Message) =>
  [...comments.map(([time, , ref]) => `${time} ${ref}`), ...ratings.map((rating) => rating.join(" "))].map(String);

describe("replies as people write them", () => {
  test("there are sixty at least", () => expect(messages.length).toBeGreaterThanOrEqual(60));

  test.each(messages)("$name", (message) => {
    expect(read(message)).toEqual(meaning(message));
  });

  test("nothing is understood wrongly", () => {
    const wrong = messages.flatMap((message) =>
      claims(read(message))
        .filter((claim) => !expectedClaims(message).includes(claim))
        .map((claim) => `${message.name}: ${claim}`),
    );
    expect(wrong).toEqual([]);
  });
});
