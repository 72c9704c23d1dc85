import * as v from "valibot";
import { crc32 } from "../crc32.ts";
import type { TakeId } from "../ids.ts";
import type { DocumentKind } from "../records/document-kind.ts";
import { amount, count, takeIdField } from "../records/fields.ts";
import { createMigrator, type OpenRecord } from "../records/migrate-record.ts";
import type { Level } from "../records/records.ts";
import { CRITERION_IDS, type CriterionId } from "../rubric/criteria.ts";
import { takeRef } from "./take-ref.ts";

/** Which take something is about. */
export interface About {
  /** Null: of no take that was here when it was kept, or of none in particular. */
  readonly takeId: TakeId | null;
  /** The reference that the mentor wrote; null where none stood there. */
  readonly takeRef: string | null;
}

export interface MentorComment extends About {
  /** Unique within its document. */
  readonly id: string;
  /** In the take. */
  readonly atMs: number;
  readonly text: string;
}

export interface MentorRating extends About {
  readonly criterion: CriterionId;
  readonly level: Level;
}

export interface MentorNote extends About {
  readonly text: string;
}

/** What one mentor said at once. It is never changed: a later revision stands beside it and takes its place. */
export interface FeedbackRecord {
  readonly v: 1;
  /** Follows from who said what: the same reply has the same id. */
  readonly id: string;
  /** The mentor's name, as the person wrote it. */
  readonly reviewer: string;
  /** What a later revision takes the place of, among those of the reviewer. A pasted message stands for itself. */
  readonly thread: string;
  /** From 1. */
  readonly revision: number;
  readonly receivedAt: number;
  readonly source: "pasted";
  /** As it came. */
  readonly text: string;
  readonly comments: readonly MentorComment[];
  readonly ratings: readonly MentorRating[];
  readonly notes: readonly MentorNote[];
}

/** How much of a reply is kept, in characters and in things said: far more than a person writes. */
export const FEEDBACK_MAX = { name: 80, text: 40_000, things: 1_000 } as const;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(FEEDBACK_MAX.name));
const text = v.pipe(v.string(), v.maxLength(FEEDBACK_MAX.text));
const about = { takeId: v.nullable(takeIdField), takeRef: v.nullable(v.pipe(v.string(), v.maxLength(20))) };
const levelField = v.picklist([1, 2, 3, 4, 5] as const);
const listOf = <T>(thing: v.GenericSchema<unknown, T>) => v.pipe(v.array(thing), v.maxLength(FEEDBACK_MAX.things));

const schema: v.GenericSchema<unknown, FeedbackRecord> = v.object({
  v: v.literal(1),
  id: name,
  reviewer: name,
  thread: name,
  revision: v.pipe(count, v.minValue(1)),
  receivedAt: amount,
  source: v.literal("pasted"),
  text,
  comments: listOf(v.object({ ...about, id: name, atMs: amount, text })),
  ratings: listOf(v.object({ ...about, criterion: v.picklist(CRITERION_IDS), level: levelField })),
  notes: listOf(v.object({ ...about, text })),
});

/** Opens what a mentor said. */
export const openFeedback: OpenRecord<FeedbackRecord> = createMigrator({
  kind: "feedback",
  current: 1,
  steps: {},
  schema,
});

/** Kept under its `id`. */
export const FEEDBACK: DocumentKind<FeedbackRecord> = { name: "feedback", open: openFeedback };

/** Two spellings of one name. */
export const sameName = (reviewer: string): string =>
  reviewer.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();

/** The id of a pasted reply: of who said it and of its words, however they are broken into lines. */
export function pastedId(reviewer: string, pasted: string): string {
  const words = pasted.normalize("NFKC").replaceAll(/\s+/g, " ").trim();
  const said = `${sameName(reviewer)}\n${words}`;
  const bytes = Uint8Array.from({ length: said.length * 2 }, (_, at) => said.charCodeAt(at >> 1) >> (8 * (at % 2)));
  const sums = [crc32(bytes), crc32(bytes.toReversed())].map((sum) => sum.toString(16).padStart(8, "0"));
  return `pasted-${sums.join("")}`;
}

/** Whether it is about this take: by its id, or by a reference to a take that was not here then. */
export const isAbout = ({ takeId, takeRef: ref }: About, id: TakeId): boolean =>
  takeId === null ? ref !== null && ref === takeRef(id) : takeId === id;
