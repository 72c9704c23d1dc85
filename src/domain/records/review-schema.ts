import * as v from "valibot";
import { CRITERION_IDS } from "../rubric/criteria.ts";
import { amount, count, questionIdField, takeIdField } from "./fields.ts";
import { createMigrator, type OpenRecord } from "./migrate-record.ts";
import type { ReviewRecord } from "./records.ts";

const reviewSchema: v.GenericSchema<unknown, ReviewRecord> = v.object({
  v: v.literal(1),
  takeId: takeIdField,
  questionId: questionIdField,
  rubricVersion: count,
  ratings: v.record(v.picklist(CRITERION_IDS), v.picklist([1, 2, 3, 4, 5, "not-applicable"])),
  allTen: v.boolean(),
  note: v.string(),
  oneChange: v.string(),
  updatedAt: amount,
});

/** Opens the stored review of a take. */
export const openReview: OpenRecord<ReviewRecord> = createMigrator({
  kind: "review",
  current: 1,
  steps: {},
  schema: reviewSchema,
});
