import { ALL_FORMATS, BufferSource, Input } from "mediabunny";
import { expect, it } from "vitest";
import { boxesAt, viewOf } from "../../../src/domain/mp4/mp4-boxes.ts";
import { withMp4Duration } from "../../../src/domain/mp4/mp4-durations.ts";
import { Mp4Index } from "../../../src/domain/mp4/mp4-index.ts";
import { readRecording } from "../../support/media-fixtures.ts";

const recording = readRecording("avc1-opus.mp4");
const fed = new Mp4Index().feed(recording);
const start = (fed.ok && fed.value.cues[0]?.offset) || 0;
const head = recording.subarray(0, start);
const LONG_MS = 3_600_000;

/** Seconds, in boxes of version 1 as Chromium writes them. */
const secondsIn = (box: DataView) => Number(box.getBigUint64(24)) / box.getUint32(20);

it("tells one length in every box, each in its own unit", () => {
  const view = viewOf(withMp4Duration(head, LONG_MS));
  const movies = boxesAt(view, "moov", "mvhd");
  const media = boxesAt(view, "moov", "trak", "mdia", "mdhd");
  expect([movies.length, media.length]).toEqual([1, 2]);
  for (const box of [...movies, ...media]) expect(secondsIn(box)).toBeCloseTo(LONG_MS / 1000, 3);
  for (const track of boxesAt(view, "moov", "trak", "tkhd")) expect(Number(track.getBigUint64(28))).toBe(LONG_MS);
});

it("changes nothing but lengths, and not what it was given", () => {
  const before = head.slice();
  const told = withMp4Duration(head, LONG_MS);
  expect(head).toEqual(before);
  expect(told.length).toBe(head.length);
  const changed = [...told.keys()].filter((at) => told[at] !== head[at]);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThanOrEqual(5 * 8);
});

it("leaves the recording one that plays to its end", async () => {
  const file = new Uint8Array([...withMp4Duration(head, 5_000_000), ...recording.subarray(start)]);
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(file) });
  expect(await input.computeDuration()).toBeCloseTo((fed.ok ? fed.value.mediaEndMs : 0) / 1000, 1);
});

it.each([
  ["nothing", new Uint8Array()],
  ["another kind of file", recording.subarray(start)],
  ["a head that is cut short", recording.subarray(0, 60)],
])("%s stays as it is", (_name, bytes) => {
  expect(withMp4Duration(bytes, LONG_MS)).toEqual(new Uint8Array(bytes));
});
