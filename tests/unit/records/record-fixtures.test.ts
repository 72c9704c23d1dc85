import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openConversionSpeed } from "../../../src/domain/mentors/conversion-speed.ts";
import { openProgram } from "../../../src/domain/programs/program.ts";
import { openFeedback } from "../../../src/domain/mentors/feedback.ts";
import { openEvidence } from "../../../src/domain/evidence/evidence-record.ts";
import { openInterview } from "../../../src/domain/records/interview-schema.ts";
import { openLastForm } from "../../../src/domain/records/last-form.ts";
import { openNotebook } from "../../../src/domain/records/notebook-schema.ts";
import { openProfile } from "../../../src/domain/records/profile-schema.ts";
import { openReview } from "../../../src/domain/records/review-schema.ts";
import { defaultSettings } from "../../../src/domain/records/default-settings.ts";
import { openSent } from "../../../src/domain/records/sent-record.ts";
import { openSettings } from "../../../src/domain/records/settings-schema.ts";
import { openSheetNotes } from "../../../src/domain/records/sheet-notes.ts";
import { openTake } from "../../../src/domain/records/take-schema.ts";
import { openChunk } from "../../../src/platform/storage/chunk-row.ts";
import { openTimeline } from "../../../src/domain/timeline/timeline.ts";
import { readFixture } from "../../support/record-fixture.ts";
import { newInterview, newTake } from "../../support/records.ts";

function withoutScenario(file: string): object[] {
  const { prompts } = readFixture(`records/${file}`) as { prompts: object[] };
  return prompts.map((prompt) => ({ ...prompt, scenario: null }));
}

/** What every released form is opened with, and what its newest form has that it lacks. */
const released = {
  "v1/take-webm.json": [openTake, { v: 2, durationIsSure: true }],
  "v1/take-mp4-audio.json": [openTake, { v: 2, durationIsSure: false }],
  "v1/interview.json": [
    openInterview,
    { v: 2, prompts: withoutScenario("v1/interview.json"), askedBy: "room", programId: null },
  ],
  "v1/review.json": [
    openReview,
    {
      v: 2,
      blind: {
        ratings: { "answers-question": 4, structure: 2, fit: "not-applicable", "eye-contact": 5 },
        skipped: false,
        at: 1_760_000_500_000,
      },
      pins: {},
      notes: [],
      fillers: null,
      marks: [],
      earlierChange: null,
    },
  ],
  "v1/settings.json": [openSettings, {}],
  "v1/profile.json": [openProfile, {}],
  "v1/notebook.json": [openNotebook, {}],
  "v1/sheet-notes.json": [openSheetNotes, {}],
  "v1/program.json": [openProgram, {}],
  "v1/sent.json": [openSent, {}],
  "v1/conversion-speed.json": [openConversionSpeed, {}],
  "v1/last-form.json": [openLastForm, {}],
  "v1/timeline.json": [openTimeline, {}],
  "v1/evidence.json": [openEvidence, {}],
  "v1/feedback.json": [openFeedback, {}],
  "v1/chunk.json": [openChunk, { v: 2, offset: null, wholeEnd: null }],
  "v2/take-webm.json": [openTake, {}],
  "v2/take-mp4-audio.json": [openTake, {}],
  "v2/interview.json": [openInterview, {}],
  "v2/review.json": [openReview, {}],
  "v2/chunk.json": [openChunk, {}],
} as const;

describe("records as they were released", () => {
  test.each(Object.entries(released))("%s opens with nothing lost", (file, [open, added]) => {
    const stored = readFixture(`records/${file}`);
    expect(open(stored)).toEqual({ ok: true, value: { ...(stored as object), ...added } });
  });

  test("every fixture is opened here", () => {
    const folder = new URL("../../fixtures/records/", import.meta.url);
    const files = readdirSync(folder, { recursive: true }).map((file) => String(file).replaceAll("\\", "/"));
    expect(files.filter((file) => file.endsWith(".json")).toSorted()).toEqual(Object.keys(released).toSorted());
  });
});

describe("damage is found and named", () => {
  test.each([
    ["status", newTake("a", { status: "paused" as "complete" })],
    ["durationMs", newTake("a", { durationMs: Number.NaN })],
    ["sizeBytes", newTake("a", { sizeBytes: -1 })],
    ["criteria.0", newTake("a", { criteria: ["confidence" as "fit"] })],
    ["webmHead.info", { ...newTake("a"), webmHead: { ebml: new Uint8Array(1), tracks: new Uint8Array(1), info: "?" } }],
    ["id", newTake("")],
  ])("take: %s", (path, raw) => {
    expect(openTake(raw)).toEqual({ ok: false, failure: { type: "record-damaged", kind: "take", path } });
  });

  test("interview: a position behind the last prompt", () => {
    const opened = openInterview(newInterview("a", { position: 2 }));
    expect(opened).toEqual({ ok: false, failure: { type: "record-damaged", kind: "interview", path: "position" } });
  });
});

test("the defaults are settings of the newest version", () => {
  expect(openSettings(defaultSettings())).toEqual({ ok: true, value: defaultSettings() });
});
