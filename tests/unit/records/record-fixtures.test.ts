import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openInterview } from "../../../src/domain/records/interview-schema.ts";
import { openReview } from "../../../src/domain/records/review-schema.ts";
import { defaultSettings, openSettings } from "../../../src/domain/records/settings-schema.ts";
import { openTake } from "../../../src/domain/records/take-schema.ts";
import { openChunk } from "../../../src/platform/storage/chunk-row.ts";
import { readFixture } from "../../support/record-fixture.ts";
import { newInterview, newTake } from "../../support/records.ts";

const openers = {
  "take-webm.json": openTake,
  "take-mp4-audio.json": openTake,
  "interview.json": openInterview,
  "review.json": openReview,
  "settings.json": openSettings,
  "chunk.json": openChunk,
};

describe("records of version 1", () => {
  test.each(Object.entries(openers))("%s opens with nothing lost", (file, open) => {
    const stored = readFixture(`records/v1/${file}`);
    expect(open(stored)).toEqual({ ok: true, value: stored });
  });

  test("every fixture is opened here", () => {
    const files = readdirSync(new URL("../../fixtures/records/v1/", import.meta.url));
    expect(files.toSorted()).toEqual(Object.keys(openers).toSorted());
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
