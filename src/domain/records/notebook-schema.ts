import * as v from "valibot";
import { questionIdField } from "./fields.ts";
import { createMigrator, type OpenRecord } from "./migrate-record.ts";
import type { NotebookRecord } from "./records.ts";

const notebookSchema: v.GenericSchema<unknown, NotebookRecord> = v.object({
  v: v.literal(1),
  pointsInRoom: v.boolean(),
  starred: v.array(questionIdField),
  outlines: v.array(
    v.object({
      questionId: questionIdField,
      points: v.array(v.object({ part: v.string(), text: v.string() })),
    }),
  ),
});

/** Opens what the person noted on questions. */
export const openNotebook: OpenRecord<NotebookRecord> = createMigrator({
  kind: "notebook",
  current: 1,
  steps: {},
  schema: notebookSchema,
});

/** Before anything is noted. */
export const emptyNotebook = (): NotebookRecord => ({ v: 1, pointsInRoom: false, starred: [], outlines: [] });
