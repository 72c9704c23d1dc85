import * as v from "valibot";
import type { DocumentKind } from "../records/document-kind.ts";
import { amount, takeIdField } from "../records/fields.ts";
import { createMigrator, type OpenRecord } from "../records/migrate-record.ts";
import { CANNOT_TELL, SPEECH_METHODS, type EvidenceRecord, type SpeechFound, type Stretch } from "./evidence.ts";

const stretchSchema: v.GenericSchema<unknown, Stretch> = v.pipe(
  v.object({ startMs: amount, endMs: amount }),
  v.check(({ startMs, endMs }) => startMs < endMs),
);

const speechSchema: v.GenericSchema<unknown, SpeechFound> = v.variant("found", [
  v.object({
    found: v.literal(true),
    method: v.picklist(SPEECH_METHODS),
    speech: v.pipe(v.array(stretchSchema), v.check(isAscending)),
  }),
  v.object({ found: v.literal(false), why: v.picklist(CANNOT_TELL) }),
]);

const evidenceSchema: v.GenericSchema<unknown, EvidenceRecord> = v.object({
  v: v.literal(1),
  takeId: takeIdField,
  measuredAt: amount,
  soundMs: amount,
  waveform: v.nullable(
    v.object({
      perSecond: v.pipe(v.number(), v.finite(), v.gtValue(0)),
      peaks: v.instance(Uint8Array),
    }),
  ),
  speech: speechSchema,
});

/** Opens what was measured in a take. */
export const openEvidence: OpenRecord<EvidenceRecord> = createMigrator({
  kind: "evidence",
  current: 1,
  steps: {},
  schema: evidenceSchema,
});

/** Kept under the id of its take. */
export const EVIDENCE: DocumentKind<EvidenceRecord> = { name: "evidence", open: openEvidence };

function isAscending(speech: Stretch[]): boolean {
  return speech.every(({ startMs }, index) => startMs >= (speech[index - 1]?.endMs ?? 0));
}
