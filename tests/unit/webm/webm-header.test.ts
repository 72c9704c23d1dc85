import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import { describe, expect, it } from "vitest";
import { buildWebmHeader } from "../../../src/domain/webm/webm-header.ts";
import { concatBytes, ELEMENT, readElementHeader, readElements, readUint } from "../../../src/domain/webm/ebml.ts";
import { WebmIndex } from "../../../src/domain/webm/webm-index.ts";
import { readRecording } from "../../support/media-fixtures.ts";

function rebuild(name: "vp9-opus.webm" | "opus.webm") {
  const recording = readRecording(name);
  const fed = new WebmIndex().feed(recording);
  if (!fed.ok || !fed.value.head) throw new Error("the recording cannot be indexed");
  const { head, cues, mediaEndMs } = fed.value;
  const header = buildWebmHeader({ head, cues, durationMs: mediaEndMs });
  return { cues, header, file: concatBytes([header, recording.subarray(head.firstClusterOffset)]) };
}

const open = (file: Uint8Array) => new Input({ formats: ALL_FORMATS, source: new BufferSource(file) });

/** The elements of the header below Segment, with their position from the start of Segment's content. */
function segmentOf(header: Uint8Array) {
  const ebml = readElementHeader(header, 0);
  if (typeof ebml === "string") throw new Error(ebml);
  const start = ebml.headerBytes + (ebml.sizeBytes ?? 0) + 12;
  const elements = readElements(header.subarray(start)) ?? [];
  const positions = elements.map((element) => element.whole.byteOffset - header.byteOffset - start);
  return { start, elements, positions };
}

const child = (content: Uint8Array, id: number) => {
  const found = readElements(content)?.find((element) => element.id === id);
  if (!found) throw new Error(`no element ${id.toString(16)}`);
  return found.content;
};

describe.each(["vp9-opus.webm", "opus.webm"] as const)("the header built for %s", (name) => {
  const { file, header, cues } = rebuild(name);
  const { start, elements, positions } = segmentOf(header);

  it("points each cue at a cluster", () => {
    const points =
      readElements(elements.find((element) => element.id === ELEMENT.cues)?.content ?? new Uint8Array()) ?? [];
    expect(points.map((point) => readUint(child(point.content, ELEMENT.cueTime)))).toEqual(
      cues.map((cue) => cue.timeMs),
    );
    for (const point of points) {
      const place = child(point.content, ELEMENT.cueTrackPositions);
      const offset = start + readUint(child(place, ELEMENT.cueClusterPosition));
      expect(readElementHeader(file, offset)).toMatchObject({ id: ELEMENT.cluster });
    }
  });

  it("points its seek head at Info, Tracks and Cues", () => {
    expect(elements.map((element) => element.id)).toEqual([
      ELEMENT.seekHead,
      ELEMENT.info,
      ELEMENT.tracks,
      ELEMENT.cues,
    ]);
    const entries = readElements(elements[0]?.content ?? new Uint8Array()) ?? [];
    expect(entries.map((entry) => readUint(child(entry.content, ELEMENT.seekId)))).toEqual([
      ELEMENT.info,
      ELEMENT.tracks,
      ELEMENT.cues,
    ]);
    expect(entries.map((entry) => readUint(child(entry.content, ELEMENT.seekPosition)))).toEqual(positions.slice(1));
  });
});

describe("the rebuilt file, read by another library", () => {
  it("says its duration, and holds media up to one packet before it", async () => {
    using video = open(rebuild("vp9-opus.webm").file);
    expect(await video.getDurationFromMetadata()).toBeCloseTo(3.48, 3);
    expect(await video.computeDuration()).toBeCloseTo(3.42, 3);
    using audio = open(rebuild("opus.webm").file);
    expect(await audio.getDurationFromMetadata()).toBeCloseTo(2.46, 3);
  });

  it("gives the right key frame for every moment", async () => {
    using input = open(rebuild("vp9-opus.webm").file);
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new Error("no video track");
    const sink = new EncodedPacketSink(track);
    const keyAt = async (second: number) => (await sink.getKeyPacket(second))?.timestamp;
    expect(await keyAt(0.5)).toBeCloseTo(0.001, 3);
    expect(await keyAt(1.5)).toBeCloseTo(1.094, 3);
    expect(await keyAt(2.9)).toBeCloseTo(2.094, 3);
    expect(await keyAt(3.4)).toBeCloseTo(3.094, 3);
  });

  it("keeps every coded frame", async () => {
    const count = async (bytes: Uint8Array) => {
      using input = open(bytes);
      const track = await input.getPrimaryVideoTrack();
      return track ? (await track.computePacketStats()).packetCount : 0;
    };
    expect(await count(rebuild("vp9-opus.webm").file)).toBe(await count(readRecording("vp9-opus.webm")));
  });
});
