import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { speechStretches, stretchesOf } from "../../../src/domain/evidence/speech-segments.ts";

const FRAME_MS = 32;

/** "__###_" as probabilities. */
const drawn = (frames: string) => Array.from(frames, (frame) => (frame === "#" ? 0.9 : 0.1));

describe("speech from the network's probabilities", () => {
  test("is none where there is none", () => {
    expect(speechStretches([], FRAME_MS)).toEqual([]);
    expect(speechStretches(drawn("______"), FRAME_MS)).toEqual([]);
  });

  test("begins with its first frame and ends where the sound does, a little before the network says so", () => {
    expect(speechStretches(drawn("__####______####"), FRAME_MS)).toEqual([
      { startMs: 64, endMs: 162 },
      { startMs: 384, endMs: 482 },
    ]);
  });

  test("begins at a probability of one half", () => {
    expect(speechStretches([0.49, 0.5, 0.5, 0.5, 0.49], FRAME_MS)).toEqual([{ startMs: 32, endMs: 98 }]);
  });

  test("goes on over a silence of less than 0.16 s, and not over one of 0.16 s", () => {
    expect(speechStretches(drawn("####____####"), FRAME_MS)).toHaveLength(1);
    expect(speechStretches(drawn("####_____####"), FRAME_MS)).toHaveLength(2);
  });

  test("is at least 0.09 s long; a click is none, but belongs to the speech that it is close to", () => {
    expect(speechStretches(drawn("___##_______"), FRAME_MS)).toEqual([]);
    expect(speechStretches(drawn("___###______"), FRAME_MS)).toHaveLength(1);
    expect(speechStretches(drawn("#__####"), FRAME_MS)).toEqual([{ startMs: 0, endMs: 194 }]);
  });

  test("comes in order, apart, long enough, and within the sound", () => {
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 400 });
    fc.assert(
      fc.property(probabilities, (values) => {
        const speech = speechStretches(values, FRAME_MS);
        for (const [index, { startMs, endMs }] of speech.entries()) {
          expect(endMs - startMs).toBeGreaterThanOrEqual(60);
          expect(startMs - (speech[index - 1]?.endMs ?? -160)).toBeGreaterThanOrEqual(160);
          expect(endMs).toBeLessThanOrEqual(values.length * FRAME_MS);
        }
      }),
    );
  });
});

test("stretches hold all speech and nothing but speech where no rule asks for more", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), (isSpeech) => {
      const found = stretchesOf(isSpeech, 10, { minSilenceMs: 0, minSpeechMs: 0 });
      const again = isSpeech.map((_, index) => found.some((s) => s.startMs <= index * 10 && index * 10 < s.endMs));
      expect(again).toEqual(isSpeech);
    }),
  );
});
