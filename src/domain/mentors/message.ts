import type { ProgramRecord } from "../programs/program.ts";
import { programsInOrder } from "../programs/program-dates.ts";
import type { VisaNeed } from "../questions/profile.ts";
import type { Specialty } from "../questions/vocabulary.ts";
import type { ProfileRecord, TakeRecord } from "../records/records.ts";
import type { CriterionId } from "../rubric/criteria.ts";
import { takeRef } from "./take-ref.ts";

/** What a mentor may be told of the applicant, each only if it is ticked. In the order in which it is said. */
export const CONTEXT_FACTS = ["specialty", "visa", "interview", "graduated"] as const;
export type ContextFact = (typeof CONTEXT_FACTS)[number];
export type Context = { readonly [F in ContextFact]?: string };

/** Words of a chat for the criteria; a reply is read by the same. */
const CRITERION_WORDS: Readonly<Record<CriterionId, string>> = {
  "answers-question": "answers the question",
  structure: "structure",
  "specific-example": "specific example",
  reflection: "reflection",
  "gaps-red-flags": "gaps and red flags",
  fit: "program fit",
  professionalism: "professionalism",
  "clarity-pace": "clarity and pace",
  "eye-contact": "eye contact",
  "picture-sound": "picture and sound",
};

/** What the profile and the programs have to say, in a mentor's language, which is English: "internal medicine". */
export function contextOf(profile: ProfileRecord, programs: readonly ProgramRecord[], now: number): Context {
  const date = programsInOrder(programs, now).comingUp[0]?.program.interview?.date ?? null;
  const [specialty] = profile.specialties;
  return {
    ...(specialty !== undefined && { specialty: specialtyWords(specialty) }),
    ...(profile.visa !== null && { visa: VISA_WORDS[profile.visa] }),
    ...(date !== null && { interview: `interview ${dayWords(date)}` }),
    ...(profile.graduated !== null && { graduated: `graduated ${profile.graduated.slice(0, 4)}` }),
  };
}

const VISA_WORDS: Readonly<Record<VisaNeed, string>> = {
  "j-1": "needs J-1",
  "h-1b": "needs H-1B",
  either: "needs J-1 or H-1B",
  "not-needed": "needs no visa",
};

const specialtyWords = (specialty: Specialty): string =>
  specialty === "transitional-preliminary" ? "transitional or preliminary year" : specialty.replaceAll("-", " ");

const monthDay = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });
const dayWords = (date: string): string => monthDay.format(new Date(`${date}T00:00:00Z`));

/** Questions that applicants ask, ready to be taken. */
export const WISHES = [
  "Is my answer convincing?",
  "Where would you stop listening?",
  "What is the one thing to change?",
] as const;

export interface MessageParts {
  readonly take: Pick<TakeRecord, "id" | "questionText" | "durationMs" | "hasVideo" | "criteria">;
  /** What was ticked. */
  readonly context: readonly string[];
  /** What the applicant wants to know; empty: nothing in particular. */
  readonly wish: string;
}

/** The ready message: English always, whatever the language of the interface, because it is the mentor's. */
export function mentorMessage({ take, context, wish }: MessageParts): string {
  const asked = wish.trim();
  const [watch, saw] = take.hasVideo ? ["watch", "saw"] : ["listen to", "heard"];
  const rated = take.criteria.map((id) => CRITERION_WORDS[id]).join(", ");
  return [
    `Would you ${watch} one practice answer of mine? It is under ${length(take.durationMs)} long.`,
    [`The question: “${take.questionText}”`, ...(context.length > 0 ? [sentence(context.join(", "))] : [])].join("\n"),
    ...(asked === "" ? [] : [`What I want to know: ${asked}`]),
    `Answer right here: write times and what you ${saw}, like “0:33 …”.${
      rated === "" ? "" : ` If you like, a number from 1 to 5 for: ${rated}.`
    }`,
    `Take ${takeRef(take.id)}`,
  ].join("\n\n");
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

/** In whole minutes: a clock reading would look like a moment of the video. */
function length(ms: number): string {
  const minutes = Math.floor(ms / 60_000) + 1;
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}
