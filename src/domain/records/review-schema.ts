import * as v from "valibot";
import { CRITERION_IDS } from "../rubric/criteria.ts";
import { amount, count, questionIdField, takeIdField } from "./fields.ts";
import { createMigrator, type MigrationStep, type OpenRecord } from "./migrate-record.ts";
import { ANSWER_PARTS, CHANGE_OUTCOMES, NOTE_TAGS, type ReviewRecord } from "./records.ts";

const criterion = v.picklist(CRITERION_IDS);
const ratings = v.record(criterion, v.picklist([1, 2, 3, 4, 5, "not-applicable"]));
const inOrder = <T extends v.GenericSchema<unknown, readonly { readonly atMs: number }[]>>(list: T) =>
  v.pipe(
    list,
    v.check(
      (all) => all.every(({ atMs }, index) => atMs >= (all[index - 1]?.atMs ?? 0)),
      "expected the order of the moments",
    ),
  );

const reviewSchema: v.GenericSchema<unknown, ReviewRecord> = v.object({
  v: v.literal(2),
  takeId: takeIdField,
  questionId: questionIdField,
  rubricVersion: count,
  ratings,
  blind: v.nullable(v.object({ ratings, skipped: v.boolean(), at: amount })),
  pins: v.record(criterion, amount),
  allTen: v.boolean(),
  note: v.string(),
  notes: inOrder(v.array(v.object({ id: v.string(), atMs: amount, tag: v.picklist(NOTE_TAGS), text: v.string() }))),
  fillers: v.nullable(v.array(amount)),
  marks: inOrder(v.array(v.object({ part: v.picklist(ANSWER_PARTS), atMs: amount }))),
  oneChange: v.string(),
  earlierChange: v.nullable(v.object({ takeId: takeIdField, text: v.string(), happened: v.picklist(CHANGE_OUTCOMES) })),
  updatedAt: amount,
});

/** Version 1 showed no evidence, so that every rating it holds was given blind. */
const keepBlind: MigrationStep = (review) => {
  const given = Object.values(v.parse(v.record(v.string(), v.unknown()), review["ratings"]));
  const isRated = given.some((rating) => typeof rating === "number");
  return {
    ...review,
    blind: isRated ? { ratings: review["ratings"], skipped: false, at: review["updatedAt"] } : null,
    pins: {},
    notes: [],
    fillers: null,
    marks: [],
    earlierChange: null,
  };
};

/** Opens the stored review of a take. */
export const openReview: OpenRecord<ReviewRecord> = createMigrator({
  kind: "review",
  current: 2,
  steps: { 1: keepBlind },
  schema: reviewSchema,
});
