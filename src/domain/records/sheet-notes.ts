import * as v from "valibot";
import type { QuestionId } from "../ids.ts";
import type { DocumentKind } from "./document-kind.ts";
import { amount, count, questionIdField } from "./fields.ts";
import { createMigrator, type OpenRecord } from "./migrate-record.ts";

/** What an interviewer ticked and wrote about one question. */
export interface QuestionNotes {
  readonly questionId: QuestionId;
  readonly asked: boolean;
  /** Places of the parts that were heard, in the order of `partsToHear`. */
  readonly heard: readonly number[];
  readonly note: string;
}

/** An interviewer's ticks and notes on the sheet of one code; kept under that code. */
export interface SheetNotesRecord {
  readonly v: 1;
  readonly code: string;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
  readonly questions: readonly QuestionNotes[];
}

const schema: v.GenericSchema<unknown, SheetNotesRecord> = v.object({
  v: v.literal(1),
  code: v.string(),
  updatedAt: amount,
  questions: v.array(
    v.object({ questionId: questionIdField, asked: v.boolean(), heard: v.array(count), note: v.string() }),
  ),
});

/** Opens the notes of an interviewer. */
export const openSheetNotes: OpenRecord<SheetNotesRecord> = createMigrator({
  kind: "sheet-notes",
  current: 1,
  steps: {},
  schema,
});

export const SHEET_NOTES: DocumentKind<SheetNotesRecord> = { name: "sheet-notes", open: openSheetNotes };

/** Before anything is ticked. */
export const emptySheetNotes = (code: string): SheetNotesRecord => ({ v: 1, code, updatedAt: 0, questions: [] });

/** What is noted about a question; nothing unless something was. */
export const notesOn = ({ questions }: SheetNotesRecord, questionId: QuestionId): QuestionNotes =>
  questions.find((notes) => notes.questionId === questionId) ?? { questionId, asked: false, heard: [], note: "" };

/** The record with these notes in the place of earlier ones about the same question. */
export const withNotes = (record: SheetNotesRecord, notes: QuestionNotes, now: number): SheetNotesRecord => ({
  ...record,
  updatedAt: now,
  questions: [...record.questions.filter(({ questionId }) => questionId !== notes.questionId), notes],
});
