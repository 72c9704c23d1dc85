import * as v from "valibot";
import {
  ANSWER_CHOICES,
  LIMIT_CHOICES,
  MAX_COUNT,
  PREPARE_CHOICES,
  PRESET_IDS,
  RETAKE_CHOICES,
  SELF_VIEW_CHOICES,
} from "../interview/form.ts";
import { CONDITIONS, TOPICS } from "../questions/vocabulary.ts";
import { amount, count, criteriaField, interviewIdField, programIdField, questionIdField } from "./fields.ts";
import { createMigrator, type MigrationStep, type OpenRecord } from "./migrate-record.ts";
import { ASKERS, type InterviewRecord } from "./records.ts";

/** The form of an interview, wherever it is kept. */
export const formField = v.object({
  preset: v.picklist(PRESET_IDS),
  bankIds: v.array(v.string()),
  topics: v.array(v.picklist(TOPICS)),
  conditions: v.array(v.picklist(CONDITIONS)),
  count: v.pipe(count, v.minValue(1), v.maxValue(MAX_COUNT)),
  openerFirst: v.boolean(),
  prepare: v.picklist(PREPARE_CHOICES),
  answer: v.picklist(ANSWER_CHOICES),
  limit: v.picklist(LIMIT_CHOICES),
  retakes: v.picklist(RETAKE_CHOICES),
  readAloud: v.boolean(),
  selfView: v.picklist(SELF_VIEW_CHOICES),
  oneWay: v.boolean(),
});

const prompt = v.object({
  questionId: questionIdField,
  bankId: v.string(),
  bankVersion: count,
  text: v.string(),
  prepareMs: amount,
  answerMs: amount,
  criteria: criteriaField,
  followUp: v.nullable(v.string()),
  scenario: v.nullable(v.string()),
});

const interviewSchema: v.GenericSchema<unknown, InterviewRecord> = v.pipe(
  v.object({
    v: v.literal(2),
    id: interviewIdField,
    createdAt: amount,
    form: formField,
    code: v.string(),
    prompts: v.array(prompt),
    position: count,
    status: v.picklist(["open", "done"]),
    media: v.picklist(["video", "audio"]),
    askedBy: v.picklist(ASKERS),
    programId: v.nullable(programIdField),
  }),
  v.forward(
    v.check(({ position, prompts }) => position <= prompts.length, "expected a prompt of this interview"),
    ["position"],
  ),
);

/** Version 1 asked no stations, knew no other asker than the room, and no programs. */
const askedByTheRoom: MigrationStep = (interview) => ({
  ...interview,
  prompts: v.parse(v.array(v.looseObject({})), interview["prompts"]).map((one) => ({ ...one, scenario: null })),
  askedBy: "room",
  programId: null,
});

/** Opens a stored interview. */
export const openInterview: OpenRecord<InterviewRecord> = createMigrator({
  kind: "interview",
  current: 2,
  steps: { 1: askedByTheRoom },
  schema: interviewSchema,
});
