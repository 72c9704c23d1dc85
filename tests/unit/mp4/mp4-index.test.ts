import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Mp4Index } from "../../../src/domain/mp4/mp4-index.ts";
import { readRecording } from "../../support/media-fixtures.ts";

const recording = readRecording("avc1-opus.mp4");
const KEY_FRAMES_MS = [0, 1014.5, 2061.65, 3111.6];
const END_MS = 3461.65;

/** Feeds the recording in pieces that end at those offsets. */
function feedInPieces(ends: readonly number[]) {
  const index = new Mp4Index();
  const borders = [...new Set([0, ...ends, recording.length])].toSorted((a, b) => a - b);
  const pieces = borders.slice(1).map((end, at) => {
    const fed = index.feed(recording.subarray(borders[at], end));
    if (!fed.ok) throw new Error(`damaged at ${fed.failure.offset}`);
    return fed.value;
  });
  return { cues: pieces.flatMap(({ cues }) => cues), mediaEndMs: pieces.at(-1)?.mediaEndMs };
}

const typeAt = (offset: number) => String.fromCharCode(...recording.subarray(offset + 4, offset + 8));

describe("the index of an mp4 stream", () => {
  it("has every fragment with its time, and the end of the media", () => {
    const { cues, mediaEndMs } = feedInPieces([]);
    expect(cues.map(({ timeMs }) => timeMs)).toEqual(KEY_FRAMES_MS.map((ms) => expect.closeTo(ms, 3)));
    expect(cues.map(({ offset }) => typeAt(offset))).toEqual(["moof", "moof", "moof", "moof"]);
    expect(mediaEndMs).toBeCloseTo(END_MS, 3);
  });

  it("is the same wherever the pieces end", () => {
    const whole = feedInPieces([]);
    fc.assert(
      fc.property(fc.array(fc.nat(recording.length), { maxLength: 40 }), (ends) => {
        expect(feedInPieces(ends)).toEqual(whole);
      }),
    );
  });

  it("goes on behind bytes that are lost", () => {
    const whole = feedInPieces([]).cues;
    const [, second = { offset: 0 }, third = { offset: 0 }] = whole;
    const index = new Mp4Index();
    index.feed(recording.subarray(0, second.offset));
    index.skip(third.offset - second.offset);
    const fed = index.feed(recording.subarray(third.offset));
    expect(fed.ok && fed.value.cues).toEqual(whole.slice(2));
  });

  it("refuses what is not such a stream, and stays with that", () => {
    const webm = readRecording("vp9-opus.webm");
    const index = new Mp4Index();
    const failure = { ok: false, failure: { type: "mp4-damaged", offset: 0 } };
    expect(index.feed(webm)).toEqual(failure);
    expect(index.feed(recording)).toEqual(failure);
  });

  it("never throws, whatever bytes it is given", () => {
    const damaged = fc
      .tuple(fc.nat(recording.length - 1), fc.uint8Array({ minLength: 1, maxLength: 200 }))
      .map(([at, bytes]) => {
        const copy = recording.slice();
        copy.set(bytes.subarray(0, copy.length - at), at);
        return copy;
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 2000 })), (bytes) => {
        const fed = new Mp4Index().feed(bytes);
        if (fed.ok) expect(fed.value.mediaEndMs).toBeGreaterThanOrEqual(0);
        else expect(fed.failure.offset).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 300 },
    );
  });
});
