import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CuePoint, WebmHead } from "../../../src/domain/records/records.ts";
import { concatBytes, element, ELEMENT, uint, UNKNOWN_SIZE } from "../../../src/domain/webm/ebml.ts";
import { WebmIndex } from "../../../src/domain/webm/webm-index.ts";
import { readRecording } from "../../support/media-fixtures.ts";

interface Indexed {
  readonly cues: readonly CuePoint[];
  readonly mediaEndMs: number;
  readonly head: WebmHead | null;
}

function indexOf(pieces: readonly Uint8Array[]): Indexed | "damaged" {
  const index = new WebmIndex();
  let indexed: Indexed = { cues: [], mediaEndMs: 0, head: null };
  for (const piece of pieces) {
    const fed = index.feed(piece);
    if (!fed.ok) return "damaged";
    indexed = { ...fed.value, cues: [...indexed.cues, ...fed.value.cues] };
  }
  return indexed;
}

function cut(bytes: Uint8Array, borders: readonly number[]): Uint8Array[] {
  const sorted = [0, ...borders.map((border) => border % bytes.length).toSorted((a, b) => a - b), bytes.length];
  return sorted.slice(1).map((end, i) => bytes.slice(sorted[i], end));
}

const head = [
  element(ELEMENT.ebml),
  concatBytes([uint(ELEMENT.segment), UNKNOWN_SIZE]),
  element(ELEMENT.info, element(ELEMENT.timestampScale, uint(1_000_000))),
  element(
    ELEMENT.tracks,
    element(ELEMENT.trackEntry, element(ELEMENT.trackNumber, uint(1)), element(ELEMENT.trackType, uint(2))),
    element(ELEMENT.trackEntry, element(ELEMENT.trackNumber, uint(2)), element(ELEMENT.trackType, uint(1))),
  ),
];
const unknownCluster = concatBytes([uint(ELEMENT.cluster), UNKNOWN_SIZE]);
const timestamp = (ticks: number) => element(ELEMENT.timestamp, uint(ticks));
const block = (track: number, relative: number, key: boolean) =>
  Uint8Array.of(0x80 | track, (relative >> 8) & 0xff, relative & 0xff, key ? 0x80 : 0, 1, 2, 3);
const simpleBlock = (track: number, relative: number, key = false) =>
  element(ELEMENT.simpleBlock, block(track, relative, key));

describe("a recording with picture", () => {
  const recording = readRecording("vp9-opus.webm");
  const whole = indexOf([recording]);

  it("gives the key frames that ffprobe finds, each with the offset of its cluster", () => {
    if (whole === "damaged") throw new Error(whole);
    expect(whole.cues.map((cue) => cue.timeMs)).toEqual([1, 1094, 2094, 3094]);
    for (const cue of whole.cues) {
      expect([...recording.subarray(cue.offset, cue.offset + 4)]).toEqual([0x1f, 0x43, 0xb6, 0x75]);
    }
    expect(whole.head).toMatchObject({ videoTrack: 2, firstClusterOffset: whole.cues[0]?.offset });
  });

  it("ends with its last block plus one frame", () => {
    expect(whole).toMatchObject({ mediaEndMs: 3480 });
  });

  it("is indexed the same however its bytes are cut", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (borders) => {
        expect(indexOf(cut(recording, borders))).toEqual(whole);
      }),
    );
    expect(indexOf(cut(recording, [...recording.keys()]))).toEqual(whole);
  });

  it("is indexed up to where it was cut off", () => {
    const indexed = indexOf([recording.subarray(0, 20_000)]);
    if (indexed === "damaged") throw new Error(indexed);
    expect(indexed.cues.map((cue) => cue.timeMs)).toEqual([1, 1094, 2094]);
    expect(indexed.mediaEndMs).toBeGreaterThan(2094);
    expect(indexed.mediaEndMs).toBeLessThan(3094);
  });
});

describe("a recording of sound alone", () => {
  it("gives one key point per cluster", () => {
    expect(indexOf([readRecording("opus.webm")])).toMatchObject({
      cues: [
        { timeMs: 0, offset: 146 },
        { timeMs: 1020, offset: 1192 },
        { timeMs: 2040, offset: 2355 },
      ],
      mediaEndMs: 2460,
      head: { videoTrack: 1 },
    });
  });
});

describe("other forms of the format", () => {
  it("reads clusters of known size, blocks in groups, and what lies between", () => {
    const group = (relative: number, isKey: boolean) =>
      element(
        ELEMENT.blockGroup,
        element(ELEMENT.block, block(2, relative, false)),
        ...(isKey ? [] : [element(ELEMENT.referenceBlock, uint(1))]),
      );
    const stream = concatBytes([
      ...head,
      element(0xec, new Uint8Array(500)),
      element(ELEMENT.cluster, timestamp(0), group(0, true), group(40, false), simpleBlock(1, 50, true)),
      element(ELEMENT.cues),
      element(ELEMENT.cluster, timestamp(1000), group(0, false), group(40, true)),
    ]);
    const indexed = indexOf([stream]);
    expect(indexed).toMatchObject({ cues: [{ timeMs: 0 }, { timeMs: 1040 }], mediaEndMs: 1080 });
  });

  it("does not take the last, long gap between frames for a frame's length", () => {
    const frames = [0, 33, 66, 99, 132, 165, 500].map((at) => simpleBlock(2, at, at === 0));
    expect(indexOf([concatBytes([...head, unknownCluster, timestamp(0), ...frames])])).toMatchObject({
      mediaEndMs: 533,
    });
  });

  it("reads times in the unit that the file names", () => {
    const slow = head.with(2, element(ELEMENT.info, element(ELEMENT.timestampScale, uint(2_000_000))));
    const stream = concatBytes([...slow, unknownCluster, timestamp(100), simpleBlock(2, 5, true)]);
    expect(indexOf([stream])).toMatchObject({ cues: [{ timeMs: 210 }] });
  });
});

describe("bytes that are no such recording", () => {
  it.each<[string, Uint8Array]>([
    ["another format", new TextEncoder().encode("....ftypmp42 not webm at all")],
    ["a cluster before the tracks", concatBytes([...head.slice(0, 3), unknownCluster])],
    ["a block outside of a cluster", concatBytes([...head, simpleBlock(2, 0, true)])],
    ["a block before its cluster's time", concatBytes([...head, unknownCluster, simpleBlock(2, 0, true)])],
    [
      "a block too short for its own head",
      concatBytes([...head, unknownCluster, timestamp(0), element(ELEMENT.simpleBlock, Uint8Array.of(0x82))]),
    ],
    ["a group without a block", concatBytes([...head, unknownCluster, timestamp(0), element(ELEMENT.blockGroup)])],
    ["tracks of unknown size", concatBytes([...head.slice(0, 3), uint(ELEMENT.tracks), UNKNOWN_SIZE])],
    ["no tracks in Tracks", concatBytes([...head.slice(0, 3), element(ELEMENT.tracks)])],
    [
      "a unit of zero",
      concatBytes([...head.slice(0, 2), element(ELEMENT.info, element(ELEMENT.timestampScale, uint(0)))]),
    ],
    [
      "tracks too large to hold",
      concatBytes([...head.slice(0, 3), uint(ELEMENT.tracks), Uint8Array.of(0x01, 0, 0xff, 0, 0, 0, 0, 0)]),
    ],
  ])("are refused: %s", (_, bytes) => {
    expect(indexOf([bytes])).toBe("damaged");
  });

  it("stay refused with the offset of the damage", () => {
    const index = new WebmIndex();
    const start = concatBytes(head);
    expect(index.feed(start).ok).toBe(true);
    const damage = { ok: false, failure: { type: "webm-damaged", offset: start.length } };
    expect(index.feed(simpleBlock(2, 0))).toEqual(damage);
    expect(index.feed(unknownCluster)).toEqual(damage);
  });

  it("never throw nor hang: random bytes, and a recording with random bytes in it", () => {
    const recording = readRecording("vp9-opus.webm");
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(recording.length), fc.boolean(), (noise, at, afterHead) => {
        const damaged = recording.slice();
        damaged.set(noise.subarray(0, damaged.length - at), at);
        indexOf([damaged]);
        indexOf(afterHead ? [...head, unknownCluster, timestamp(0), noise] : [noise]);
      }),
      { numRuns: 300 },
    );
  });
});
