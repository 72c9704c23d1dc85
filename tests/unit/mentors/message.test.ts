import { expect, test } from "vitest";
import { contextOf, mentorMessage, type MessageParts } from "../../../src/domain/mentors/message.ts";
import { criterionNamed } from "../../../src/domain/mentors/reply-parser/criterion-names.ts";
import { parseReply } from "../../../src/domain/mentors/reply-parser/parse-reply.ts";
import { takeRef } from "../../../src/domain/mentors/take-ref.ts";
import { CRITERION_IDS } from "../../../src/domain/rubric/criteria.ts";
import { emptyProfile } from "../../../src/domain/questions/profile.ts";
import { aProgram } from "../../support/programs.ts";
import { newTake } from "../../support/records.ts";

const NOVEMBER = Date.UTC(2026, 10, 14);
const take = newTake("a", { durationMs: 112_400 });
const message = (parts: Partial<MessageParts> = {}) => mentorMessage({ take, context: [], wish: "", ...parts });

test("the message: the question as asked, how to answer, a reference", () => {
  expect(message()).toBe(
    [
      "Would you watch one practice answer of mine? It is under 2 minutes long.",
      "The question: “Why do you want to train in the United States?”",
      "Answer right here: write times and what you saw, like “0:33 …”. If you like, a number from 1 to 5 for: answers the question, structure, program fit.",
      `Take ${takeRef(take.id)}`,
    ].join("\n\n"),
  );
});

test("it says what was ticked and what the applicant wants to know, and nothing else", () => {
  const text = message({
    context: ["internal medicine", "needs J-1", "interview Dec 3"],
    wish: "  Is it convincing? ",
  });
  expect(text).toContain("United States?”\nInternal medicine, needs J-1, interview Dec 3.\n\n");
  expect(text).toContain("\n\nWhat I want to know: Is it convincing?\n\n");
});

test("of a recording without a picture it asks to listen", () => {
  const text = message({ take: { ...take, hasVideo: false, durationMs: 59_900 } });
  expect(text).toContain("Would you listen to one practice answer of mine? It is under a minute long.");
  expect(text).toContain("what you heard");
});

test("a take without criteria asks for no ratings", () => {
  expect(message({ take: { ...take, criteria: [] } })).not.toContain("1 to 5");
});

test("the context comes from the profile and the next interview", () => {
  const profile = {
    ...emptyProfile(),
    specialties: ["transitional-preliminary", "neurology"],
    visa: "either",
    graduated: "2024-06",
  } as const;
  const past = aProgram("past", { interview: { date: "2026-10-01", time: null, zone: "America/Chicago" } });
  const later = aProgram("later", { interview: { date: "2027-01-10", time: null, zone: "America/Chicago" } });
  expect(contextOf(profile, [later, past, aProgram("next")], NOVEMBER)).toEqual({
    specialty: "transitional or preliminary year",
    visa: "needs J-1 or H-1B",
    interview: "interview Dec 3",
    graduated: "graduated 2024",
  });
  expect(contextOf(emptyProfile(), [past], NOVEMBER)).toEqual({});
});

test("a mentor who rates by the words of the message is understood", () => {
  const [, asked = ""] =
    /from 1 to 5 for: (.+)\.\n/.exec(message({ take: { ...take, criteria: CRITERION_IDS } })) ?? [];
  const understood = asked.split(", ").map((word) => criterionNamed(word));
  expect(understood).toEqual(CRITERION_IDS.map((criterion) => ({ criterion, common: false })));
});

test("a message that is quoted back says nothing by itself, and what stands under it is read", () => {
  const text = message({ context: ["interview Dec 3"], wish: "Is it convincing?" });
  expect(parseReply(text)).toMatchObject({ comments: [], ratings: [], refs: [takeRef(take.id)] });
  const { comments, ratings } = parseReply(`${text}\n\n0:33 you apologize twice. Structure 2`);
  expect(comments).toMatchObject([{ atMs: 33_000, text: "you apologize twice." }]);
  expect(ratings).toMatchObject([{ criterion: "structure", level: 2 }]);
});
