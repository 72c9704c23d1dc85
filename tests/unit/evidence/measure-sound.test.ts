import { expect, test, vi } from "vitest";
import type { SoundBlock } from "../../../src/domain/evidence/seamless.ts";
import { outlineOf, speechIn } from "../../../src/workers/measure-sound.ts";
import type { Sound } from "../../../src/workers/read-sound.ts";
import { DETECTOR_RATE, type SpeechDetector } from "../../../src/workers/speech-detector.ts";

const RATE = 48_000;
const STEP_SECONDS = 0.1;
/** As the take says; halves end in the middle of it. */
const SECONDS = 0.5;

const block = (startSeconds: number, level = 0.5): SoundBlock => ({
  startSeconds,
  sampleRate: RATE,
  samples: new Float32Array(RATE * STEP_SECONDS).fill(level),
});

/** A sound with a block at each of these times; damaged at its end where `damage` says so. */
const soundAt = (times: readonly number[], { level = 0.5, damaged = false } = {}): Sound => ({
  async *blocks({ from, to } = { from: 0, to: Infinity }) {
    for (const time of times) if (time + STEP_SECONDS > from && time < to) yield block(time, level);
    if (damaged && to === Infinity) throw new Error("damaged");
  },
});

const nobody = () => undefined;

/** A detector that counts what it is given, and breaks after so many samples. */
function counting(method: SpeechDetector["method"], breaksAfter = Infinity) {
  const detector = { method, counted: 0 };
  const create = async (): Promise<SpeechDetector> => ({
    method,
    async add({ length }) {
      detector.counted += length;
      if (detector.counted > breaksAfter) throw new Error("broken");
    },
    end: async () => [{ startMs: 1, endMs: 2 }],
  });
  return { detector, create };
}

test("an outline tells how long the sound is, and each moment of it as it is read", async () => {
  const onSeconds = vi.fn();
  const outline = await outlineOf(soundAt([0, 0.1, 0.2]), SECONDS, onSeconds);
  expect(outline).toMatchObject({ isSilent: false, isWhole: true });
  expect(outline?.soundSeconds).toBeCloseTo(0.3);
  expect(outline?.waveform.peaks).toHaveLength(15);
  // The block in the middle belongs to both halves.
  expect(onSeconds).toHaveBeenCalledTimes(4);
});

test.each([
  ["late at its start", soundAt([2, 2.1]), true],
  ["with a hole shorter than a pause", soundAt([0, 0.35]), true],
  ["with a hole that would be taken for a pause", soundAt([0, 0.1, 0.5]), false],
  ["with such a hole in its second half", soundAt([0, 0.1, 0.2, 0.3, 0.8]), false],
  ["damaged in its middle", soundAt([0, 0.1], { damaged: true }), false],
])("a sound %s", async (_what, sound, isWhole) => {
  expect((await outlineOf(sound, SECONDS, nobody))?.isWhole).toBe(isWhole);
});

test("of a sound that is damaged from its start there is no outline; a muted one is silent", async () => {
  expect(await outlineOf(soundAt([], { damaged: true }), SECONDS, nobody)).toBeNull();
  expect(await outlineOf(soundAt([0, 0.1], { level: 0 }), SECONDS, nobody)).toMatchObject({
    isSilent: true,
    isWhole: true,
  });
});

test("the detector gets the whole sound at its own rate, with silence where nothing was recorded", async () => {
  const { detector, create } = counting("silero");
  const found = await speechIn(soundAt([0.5, 0.6, 0.9]), [create], nobody);
  expect(found).toEqual({ found: true, method: "silero", speech: [{ startMs: 1, endMs: 2 }] });
  expect(detector.counted).toBe(DETECTOR_RATE);
});

test("a detector that cannot be made, or breaks on the way, is followed by the next, from the start", async () => {
  const broken = counting("silero", 2000);
  const next = counting("energy");
  const missing = () => Promise.reject(new Error("cannot be fetched"));
  const found = await speechIn(soundAt([0, 0.1, 0.2]), [missing, broken.create, next.create], nobody);
  expect(found).toMatchObject({ found: true, method: "energy" });
  expect(next.detector.counted).toBe(0.3 * DETECTOR_RATE);
  expect(await speechIn(soundAt([0]), [missing], nobody)).toEqual({ found: false, why: "unreadable" });
});
