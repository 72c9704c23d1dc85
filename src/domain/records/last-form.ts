import * as v from "valibot";
import type { InterviewForm } from "../interview/form.ts";
import type { DocumentKind } from "./document-kind.ts";
import { formField } from "./interview-schema.ts";
import { createMigrator, type OpenRecord } from "./migrate-record.ts";

/** The form that Build my own was left with. */
export interface LastFormRecord {
  readonly v: 1;
  readonly form: InterviewForm;
}

const schema: v.GenericSchema<unknown, LastFormRecord> = v.object({ v: v.literal(1), form: formField });

/** Opens the form that was kept. */
export const openLastForm: OpenRecord<LastFormRecord> = createMigrator({
  kind: "last-form",
  current: 1,
  steps: {},
  schema,
});

/** One for the device, under `LAST_FORM_ID`; no backup carries it, for it is quickly chosen again. */
export const LAST_FORM: DocumentKind<LastFormRecord> = { name: "last-form", open: openLastForm };
export const LAST_FORM_ID = "this-device";
