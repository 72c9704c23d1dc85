import * as v from "valibot";
import { VISA_NEEDS, type VisaNeed } from "../questions/profile.ts";
import type { DocumentKind } from "../records/document-kind.ts";
import { amount } from "../records/fields.ts";
import { createMigrator, type OpenRecord } from "../records/migrate-record.ts";
import { isMonth, type Month } from "./month.ts";

/** What a stretch of a doctor's path was. Append only. */
export const ENTRY_KINDS = [
  "medical-school",
  "clinical-work",
  "research",
  "observership",
  "gap",
  "attempt",
  "examination",
  "other",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Kinds that a program asks about; each has an outline from fact to forward. */
export const EXPLAINED_KINDS: readonly EntryKind[] = ["gap", "attempt"];

/** One stretch of the person's path, entered once. */
export interface TimelineEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly what: string;
  /** First month of it. */
  readonly from: Month;
  /** Last month of it, never before `from`; null: it goes on. */
  readonly to: Month | null;
  /** The cause, as much of it as the person wants to say. */
  readonly whatHappened: string;
  /** The cause stays out of every answer. */
  readonly causeIsPrivate: boolean;
  readonly whatWasDone: string;
  /** What somebody else can check. */
  readonly proof: string;
  /** What is current now. */
  readonly current: string;
}

/** How far an exam or a certificate is. */
export const STEP_STATES = ["done", "expected", "not-planned"] as const;
export type StepState = (typeof STEP_STATES)[number];

/** A paper or an exam that a visa depends on. */
export interface VisaStep {
  /** Null: not said. */
  readonly state: StepState | null;
  /** When it was done, or is expected; null: not said. */
  readonly month: Month | null;
}

/** What a visa answer is made of. All of it optional. */
export interface VisaCard {
  /** Null: not said. */
  readonly need: VisaNeed | null;
  /** Where the person is and on what status, as a sentence of their own. */
  readonly status: string;
  readonly certificate: VisaStep;
  readonly stepThree: VisaStep;
  /** By when it can be ready, as a sentence of their own. */
  readonly timing: string;
}

/** The person's dates: one document, under TIMELINE_ID. */
export interface TimelineRecord {
  readonly v: 1;
  /** Each id once; in no order. */
  readonly entries: readonly TimelineEntry[];
  readonly visa: VisaCard;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

/** How long the texts may be, in characters. */
export const TIMELINE_TEXT_MAX = { what: 120, text: 400 } as const;
/** So many entries: more than anybody's path has. */
const TIMELINE_ENTRIES_MAX = 200;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const longText = text(TIMELINE_TEXT_MAX.text);
const month = v.pipe(v.string(), v.check(isMonth, "expected a month"));
const step = v.object({ state: v.nullable(v.picklist(STEP_STATES)), month: v.nullable(month) });

const entry = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.minLength(1)),
    kind: v.picklist(ENTRY_KINDS),
    what: v.pipe(text(TIMELINE_TEXT_MAX.what), v.minLength(1)),
    from: month,
    to: v.nullable(month),
    whatHappened: longText,
    causeIsPrivate: v.boolean(),
    whatWasDone: longText,
    proof: longText,
    current: longText,
  }),
  v.check(({ from, to }) => to === null || from <= to, "expected an end that is not before the start"),
);

const schema: v.GenericSchema<unknown, TimelineRecord> = v.object({
  v: v.literal(1),
  entries: v.pipe(
    v.array(entry),
    v.maxLength(TIMELINE_ENTRIES_MAX),
    v.check((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, "expected each id once"),
  ),
  visa: v.object({
    need: v.nullable(v.picklist(VISA_NEEDS)),
    status: longText,
    certificate: step,
    stepThree: step,
    timing: longText,
  }),
  updatedAt: amount,
});

/** Opens a stored timeline. */
export const openTimeline: OpenRecord<TimelineRecord> = createMigrator({
  kind: "timeline",
  current: 1,
  steps: {},
  schema,
});

export const TIMELINE: DocumentKind<TimelineRecord> = { name: "timeline", open: openTimeline };

/** The id of the one timeline that there is. */
export const TIMELINE_ID = "mine";

const nothingSaid: VisaStep = { state: null, month: null };

/** Before anything is entered. */
export const emptyTimeline = (): TimelineRecord => ({
  v: 1,
  entries: [],
  visa: { need: null, status: "", certificate: nothingSaid, stepThree: nothingSaid, timing: "" },
  updatedAt: 0,
});

/** What an entry is called where there is little room: "Step 3" of "Step 3, passed". */
export const shortName = ({ what }: Pick<TimelineEntry, "what">): string => what.split(",")[0]?.trim() || what;

/** The timeline with this entry, in the place of an earlier form of it. */
export const withEntry = (timeline: TimelineRecord, entry: TimelineEntry, at: number): TimelineRecord => ({
  ...timeline,
  entries: [...timeline.entries.filter(({ id }) => id !== entry.id), entry],
  updatedAt: at,
});

/** The timeline without this entry. */
export const withoutEntry = (timeline: TimelineRecord, id: string, at: number): TimelineRecord => ({
  ...timeline,
  entries: timeline.entries.filter((entry) => entry.id !== id),
  updatedAt: at,
});

/** The timeline with this visa card. */
export const withVisa = (timeline: TimelineRecord, visa: VisaCard, at: number): TimelineRecord => ({
  ...timeline,
  visa,
  updatedAt: at,
});
