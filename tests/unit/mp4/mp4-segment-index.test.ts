import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import { describe, expect, it } from "vitest";
import { readBoxHeader, readBoxes, viewOf } from "../../../src/domain/mp4/mp4-boxes.ts";
import { Mp4Index } from "../../../src/domain/mp4/mp4-index.ts";
import { buildMp4Index } from "../../../src/domain/mp4/mp4-segment-index.ts";
import { readRecording } from "../../support/media-fixtures.ts";

const recording = readRecording("avc1-opus.mp4");
const fed = new Mp4Index().feed(recording);
if (!fed.ok) throw new Error("the recording cannot be indexed");
const { cues, mediaEndMs } = fed.value;
const start = cues[0]?.offset ?? 0;
const head = recording.subarray(0, start);
const parts = { head, cues, sizeBytes: recording.length, durationMs: mediaEndMs };
const index = buildMp4Index(parts) ?? new Uint8Array();
const file = new Uint8Array([...recording.subarray(0, start), ...index, ...recording.subarray(start)]);

const open = (bytes: Uint8Array) => new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });

describe("the index built for a recording", () => {
  it("is one box between the head and the first fragment", () => {
    expect(readBoxes(viewOf(file)).map(({ type }) => type)).toEqual([
      "ftyp",
      "moov",
      "sidx",
      ...cues.flatMap(() => ["moof", "mdat"]),
    ]);
  });

  it("leads from fragment to fragment and ends with the file", () => {
    const view = viewOf(index);
    expect(view.getUint16(38)).toBe(cues.length);
    let at = start + index.length;
    let ticks = 0;
    for (const [entry] of cues.entries()) {
      expect(readBoxHeader(file, at)).toMatchObject({ type: "moof" });
      at += view.getUint32(40 + 12 * entry);
      ticks += view.getUint32(44 + 12 * entry);
    }
    expect(at).toBe(file.length);
    expect(view.getUint32(16)).toBe(20_000);
    expect(ticks / 20_000).toBeCloseTo(mediaEndMs / 1000, 4);
  });

  it("another reader finds the same length and the same packets as without it", async () => {
    const packetsOf = async (bytes: Uint8Array) => {
      const track = await open(bytes).getPrimaryVideoTrack();
      const packets = [];
      if (track !== null)
        for await (const { timestamp, duration, type, byteLength } of new EncodedPacketSink(track).packets())
          packets.push({ timestamp, duration, type, byteLength });
      return packets;
    };
    expect(await open(file).computeDuration()).toBeCloseTo(mediaEndMs / 1000, 3);
    const packets = await packetsOf(recording);
    expect(packets.length).toBeGreaterThan(50);
    expect(await packetsOf(file)).toEqual(packets);
  });
});

it("there is none for a stream without fragments, with more than it can count, or of which it knows no track", () => {
  const many = Array.from({ length: 70_000 }, (_, at) => ({ timeMs: at, offset: start + at }));
  expect(buildMp4Index({ ...parts, cues: [] })).toBeNull();
  expect(buildMp4Index({ ...parts, cues: many, sizeBytes: 100_000 })).toBeNull();
  expect(buildMp4Index({ ...parts, head: recording.subarray(0, 40) })).toBeNull();
});
