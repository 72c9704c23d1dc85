import * as v from "valibot";
import { amount, count, criteriaField, interviewIdField, questionIdField, takeIdField } from "./fields.ts";
import { createMigrator, type MigrationStep, type OpenRecord } from "./migrate-record.ts";
import { END_CAUSES, type TakeRecord } from "./records.ts";

const webmHead = v.object({
  ebml: v.instance(Uint8Array),
  info: v.instance(Uint8Array),
  tracks: v.instance(Uint8Array),
  videoTrack: count,
  firstClusterOffset: count,
});

const takeSchema: v.GenericSchema<unknown, TakeRecord> = v.object({
  v: v.literal(2),
  id: takeIdField,
  interviewId: interviewIdField,
  questionId: questionIdField,
  questionText: v.string(),
  promptIndex: count,
  kind: v.picklist(["answer", "follow-up"]),
  criteria: criteriaField,
  createdAt: amount,
  timeZone: v.string(),
  status: v.picklist(["recording", "complete", "recovered"]),
  endCause: v.picklist(END_CAUSES),
  mimeType: v.string(),
  container: v.picklist(["mp4", "webm"]),
  hasVideo: v.boolean(),
  durationMs: amount,
  durationIsSure: v.boolean(),
  sizeBytes: count,
  chunkCount: count,
  limitMs: v.nullable(amount),
  webmHead: v.nullable(webmHead),
  mediaEndMs: amount,
  deletedAt: v.nullable(amount),
});

/** Version 1 did not tell. Of a recovered take it knew the length from the index of its media, which mp4 has not. */
const sayWhetherDurationIsSure: MigrationStep = (take) => ({
  ...take,
  durationIsSure: take["status"] !== "recovered" || take["mediaEndMs"] !== 0,
});

/** Opens the stored row of a take. */
export const openTake: OpenRecord<TakeRecord> = createMigrator({
  kind: "take",
  current: 2,
  steps: { 1: sayWhetherDurationIsSure },
  schema: takeSchema,
});
