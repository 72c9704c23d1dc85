import { expect, test } from "vitest";
import { openEvidence } from "../../../src/domain/evidence/evidence-record.ts";
import { readFixture } from "../../support/record-fixture.ts";

const whole = readFixture("records/v1/evidence.json") as object;
const spoken = (...speech: object[]) => ({ ...whole, speech: { found: true, method: "silero", speech } });

test.each([
  ["silent", { ...whole, speech: { found: false, why: "silent" } }],
  ["without sound", { ...whole, soundMs: 0, waveform: null, speech: { found: false, why: "no-sound" } }],
  ["where nobody speaks", spoken()],
])("a take that is %s opens", (_what, raw) => {
  expect(openEvidence(raw)).toEqual({ ok: true, value: raw });
});

test.each([
  ["stretches that overlap", spoken({ startMs: 0, endMs: 500 }, { startMs: 400, endMs: 900 })],
  ["a stretch that ends before it begins", spoken({ startMs: 500, endMs: 400 })],
  ["an unknown method", { ...whole, speech: { found: true, method: "guess", speech: [] } }],
  ["an unknown reason", { ...whole, speech: { found: false, why: "shy" } }],
  ["a waveform without a scale", { ...whole, waveform: { perSecond: 0, peaks: new Uint8Array(1) } }],
])("%s: damaged", (_what, raw) => {
  expect(openEvidence(raw)).toMatchObject({ ok: false, failure: { type: "record-damaged", kind: "evidence" } });
});
