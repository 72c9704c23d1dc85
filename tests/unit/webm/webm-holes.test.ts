import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CuePoint, WebmHead } from "../../../src/domain/records/records.ts";
import { concatBytes } from "../../../src/domain/webm/ebml.ts";
import { buildWebmHeader } from "../../../src/domain/webm/webm-header.ts";
import { keepPlayable, type StreamPiece } from "../../../src/domain/webm/webm-holes.ts";
import { WebmIndex } from "../../../src/domain/webm/webm-index.ts";
import { readRecording } from "../../support/media-fixtures.ts";

interface Piece extends StreamPiece {
  readonly bytes: Uint8Array;
  readonly cues: readonly CuePoint[];
}

const recording = readRecording("vp9-opus.webm");

/** The recording as it is kept: cut at those places, each piece with its index entries. */
function cutAt(borders: readonly number[]): { pieces: Piece[]; head: WebmHead } {
  const sorted = [0, ...borders.map((border) => border % recording.length).toSorted((a, b) => a - b)];
  const index = new WebmIndex();
  let head: WebmHead | null = null;
  const pieces = sorted.map((offset, seq) => {
    const bytes = recording.slice(offset, sorted[seq + 1] ?? recording.length);
    const fed = index.feed(bytes);
    if (!fed.ok) throw new Error("the recording cannot be indexed");
    head = fed.value.head;
    return { seq, offset, bytes, sizeBytes: bytes.length, wholeEnd: fed.value.wholeEnd, cues: fed.value.cues };
  });
  if (head === null) throw new Error("the recording has no head");
  return { pieces, head };
}

function mended(head: WebmHead, pieces: readonly Piece[]): Uint8Array {
  const kept = keepPlayable(
    head,
    pieces,
    pieces.flatMap(({ cues }) => cues),
  );
  const parts = pieces.map(({ bytes }, index) => bytes.subarray(kept.parts[index]?.start, kept.parts[index]?.end));
  return concatBytes([buildWebmHeader({ head, cues: kept.cues, durationMs: 3480 }), ...parts]);
}

/** Every frame of the file as text: its track, its time, its bytes. */
async function framesOf(file: Uint8Array): Promise<string[]> {
  using input = new Input({ formats: ALL_FORMATS, source: new BufferSource(file) });
  const frames: string[] = [];
  for (const track of await input.getTracks()) {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      frames.push(`${track.type} ${packet.timestamp.toFixed(3)} ${Buffer.from(packet.data).toString("base64")}`);
    }
  }
  return frames;
}

const whole = await framesOf(recording);

describe("a recording with holes", () => {
  test("plays nothing that was not in it, each frame at its own time, wherever the holes are", async () => {
    const borders = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(borders, fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }), async (places, lost) => {
        const { pieces, head } = cutAt(places);
        const left = pieces.filter(({ seq }) => !lost[seq]);
        const frames = await framesOf(mended(head, left)).catch((error: unknown) => {
          // A file without any frame is none that can be opened.
          if (left.length > 2) throw error;
          return [];
        });
        expect(frames.filter((frame) => !whole.includes(frame))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("without a hole is played whole, however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (places) => {
        const { pieces, head } = cutAt(places);
        expect(await framesOf(mended(head, pieces))).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  // One byte before an element begins, as the browser cuts them.
  const { pieces, head } = cutAt([7222, 15_092]);
  const timesOf = (frames: readonly string[]) =>
    frames.filter((frame) => frame.startsWith("video")).map((frame) => Number(frame.split(" ")[1]));

  test("loses just the second that is missing", async () => {
    const times = timesOf(await framesOf(mended(head, pieces.toSpliced(1, 1))));
    expect(times).toEqual(timesOf(whole).filter((time) => time < 0.9 || time > 2.06));
  });

  test("plays without its first piece, because the head is kept apart", async () => {
    const times = timesOf(await framesOf(mended(head, pieces.slice(1))));
    expect(times).toEqual(timesOf(whole).filter((time) => time > 1.06));
  });

  test("of the first version, which kept no places, plays up to the first hole", async () => {
    const old = pieces.map((piece) => ({ ...piece, offset: null, wholeEnd: null }));
    expect(await framesOf(mended(head, old))).toEqual(whole);
    const times = timesOf(await framesOf(mended(head, [...old.slice(0, 1), ...old.slice(2)])));
    expect(times.every((time) => time < 1.1)).toBe(true);
  });
});

test("an index goes on behind lost bytes with the next cluster, at the offsets of the whole stream", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 12_000 }), fc.array(fc.nat(), { maxLength: 6 }), (start, lost, cuts) => {
      const { pieces, head } = cutAt([]);
      const from = head.firstClusterOffset + 1 + (start % (recording.length - head.firstClusterOffset - 1));
      const to = Math.min(recording.length, from + lost);
      const index = new WebmIndex();
      const before = index.feed(recording.slice(0, from));
      index.skip(to - from);
      const borders = [to, ...cuts.map((cut) => to + (cut % (recording.length - to + 1))).toSorted((a, b) => a - b)];
      const after = borders.map((border, i) => index.feed(recording.slice(border, borders[i + 1] ?? recording.length)));
      const all = pieces[0]?.cues ?? [];
      const found = [before, ...after].flatMap((fed) => (fed.ok ? fed.value.cues : [{ timeMs: -1, offset: -1 }]));
      expect(all).toEqual(expect.arrayContaining([...found]));
      expect(found.filter(({ offset }) => offset >= to)).toEqual(all.filter(({ offset }) => offset >= to));
    }),
  );
});
