import * as v from "valibot";
import { programId, type ProgramId, type QuestionId } from "../ids.ts";
import { SPECIALTIES, type Specialty } from "../questions/vocabulary.ts";
import type { DocumentKind } from "../records/document-kind.ts";
import { amount, programIdField, questionIdField } from "../records/fields.ts";
import { createMigrator, type OpenRecord } from "../records/migrate-record.ts";
import { isLocalDate, isLocalTime } from "./local-time.ts";
import { isZoneName } from "./zones.ts";

/** What answers "why this program?", in the order in which it is written down. */
export const RESEARCH_FIELDS = ["mission", "patients", "faculty", "call", "structure", "fellowship"] as const;
export type ResearchField = (typeof RESEARCH_FIELDS)[number];

/** Where interviews are held; any other is a name that the person writes. */
export const PLATFORMS = ["Zoom", "Teams", "Webex", "Thalamus"] as const;

/** When the program interviews, as its invitation says it: on its own clock. */
export interface ProgramInterview {
  /** "2026-12-03"; null: not known yet. */
  readonly date: string | null;
  /** "09:00"; null: not known yet. */
  readonly time: string | null;
  /** IANA name of the program's zone ("America/Chicago"); this browser may not know it. */
  readonly zone: string;
}

/** Another date of the program: a form that is due, a second visit. On the program's clock, or the person's where it has none. */
export interface ProgramDate {
  readonly what: string;
  /** "2026-11-27". */
  readonly date: string;
  /** "17:00"; null: the whole day. */
  readonly time: string | null;
}

/** A program that interviews the person, and what they know and think of it. */
export interface ProgramRecord {
  readonly v: 1;
  readonly id: ProgramId;
  readonly name: string;
  readonly city: string;
  /** Null: not said, or a field that has no bank here. */
  readonly specialty: Specialty | null;
  readonly interview: ProgramInterview | null;
  /** One of PLATFORMS, or a name of the person's own; empty: not known. */
  readonly platform: string;
  readonly research: { readonly [F in ResearchField]: string };
  readonly notes: string;
  /** In the order in which they were written. */
  readonly dates: readonly ProgramDate[];
  /** Questions to ask them, from the bank of such questions, in the order of choice. */
  readonly toAsk: readonly QuestionId[];
  /** What they asked, in the order in which it was written down. */
  readonly askedMe: readonly string[];
  /** Day on which the thank-you note went out ("2026-12-04"); null: not yet. */
  readonly thankYouSentAt: string | null;
  /** For the rank list. */
  readonly impressions: string;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

/** How long the texts may be, in characters. */
export const PROGRAM_TEXT_MAX = { name: 120, city: 120, platform: 60, what: 120, text: 2000, question: 400 } as const;
/** So many other dates, and so many questions that they asked. */
export const PROGRAM_LIST_MAX = 100;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const localDate = v.pipe(v.string(), v.check(isLocalDate, "expected a day of the calendar"));
const localTime = v.pipe(v.string(), v.check(isLocalTime, "expected a time of day"));
const longText = text(PROGRAM_TEXT_MAX.text);

const programSchema: v.GenericSchema<unknown, ProgramRecord> = v.object({
  v: v.literal(1),
  id: programIdField,
  name: text(PROGRAM_TEXT_MAX.name),
  city: text(PROGRAM_TEXT_MAX.city),
  specialty: v.nullable(v.picklist(SPECIALTIES)),
  interview: v.nullable(
    v.object({
      date: v.nullable(localDate),
      time: v.nullable(localTime),
      zone: v.pipe(v.string(), v.check(isZoneName, "expected the name of a time zone")),
    }),
  ),
  platform: text(PROGRAM_TEXT_MAX.platform),
  research: v.object({
    mission: longText,
    patients: longText,
    faculty: longText,
    call: longText,
    structure: longText,
    fellowship: longText,
  }),
  notes: longText,
  dates: v.pipe(
    v.array(v.object({ what: text(PROGRAM_TEXT_MAX.what), date: localDate, time: v.nullable(localTime) })),
    v.maxLength(PROGRAM_LIST_MAX),
  ),
  toAsk: v.array(questionIdField),
  askedMe: v.pipe(v.array(text(PROGRAM_TEXT_MAX.question)), v.maxLength(PROGRAM_LIST_MAX)),
  thankYouSentAt: v.nullable(localDate),
  impressions: longText,
  updatedAt: amount,
});

/** Opens a stored program. */
export const openProgram: OpenRecord<ProgramRecord> = createMigrator({
  kind: "program",
  current: 1,
  steps: {},
  schema: programSchema,
});

/** Kept under its `id`. */
export const PROGRAM: DocumentKind<ProgramRecord> = { name: "program", open: openProgram };

/** A program of which nothing is known yet; `random` is never the same twice. */
export const newProgram = (random: string, at: number): ProgramRecord => ({
  v: 1,
  id: programId(random),
  name: "",
  city: "",
  specialty: null,
  interview: null,
  platform: "",
  research: { mission: "", patients: "", faculty: "", call: "", structure: "", fellowship: "" },
  notes: "",
  dates: [],
  toAsk: [],
  askedMe: [],
  thankYouSentAt: null,
  impressions: "",
  updatedAt: at,
});
