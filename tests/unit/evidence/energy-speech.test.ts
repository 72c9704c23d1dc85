import { describe, expect, test } from "vitest";
import { EnergySpeech } from "../../../src/domain/evidence/energy-speech.ts";
import type { Stretch } from "../../../src/domain/evidence/evidence.ts";

const RATE = 16_000;

/** The same noise at every run (a linear congruential generator). */
function noise(length: number, amplitude: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return amplitude * (state / 2_147_483_648 - 1);
  });
}

/** A buzz with the frequencies of a voice over quiet noise, in the stretches that are given. */
function voice(speech: readonly Stretch[], lengthMs: number, level = 0.2): Float32Array {
  const sound = noise((lengthMs * RATE) / 1000, 0.001);
  for (const { startMs, endMs } of speech) {
    for (let at = (startMs * RATE) / 1000; at < (endMs * RATE) / 1000; at += 1) {
      const turn = (2 * Math.PI * at) / RATE;
      sound[at] = level * (Math.sin(220 * turn) + Math.sin(880 * turn) / 2);
    }
  }
  return sound;
}

function speechIn(sound: Float32Array, blockSize = 960): readonly Stretch[] {
  const speech = new EnergySpeech(RATE);
  for (let at = 0; at < sound.length; at += blockSize) speech.add(sound.subarray(at, at + blockSize));
  return speech.stretches();
}

const SPOKEN = [
  { startMs: 500, endMs: 1700 },
  { startMs: 2100, endMs: 3000 },
  { startMs: 4200, endMs: 5000 },
];

function expectAbout(found: readonly Stretch[], truth: readonly Stretch[]): void {
  expect(found).toHaveLength(truth.length);
  for (const [index, { startMs, endMs }] of truth.entries()) {
    expect(Math.abs((found[index]?.startMs ?? NaN) - startMs)).toBeLessThanOrEqual(20);
    expect(Math.abs((found[index]?.endMs ?? NaN) - endMs)).toBeLessThanOrEqual(20);
  }
}

describe("speech by its loudness", () => {
  test.each([0.5, 0.05, 0.01])("is found with its pauses at a level of %d", (level) => {
    expectAbout(speechIn(voice(SPOKEN, 6000, level)), SPOKEN);
  });

  test("does not depend on the blocks that the sound comes in", () => {
    const sound = voice(SPOKEN, 6000);
    expect(speechIn(sound, 77)).toEqual(speechIn(sound));
  });

  test("is not the hum of the mains", () => {
    const hum = (at: number) => (at < RATE ? 0 : 0.003 * Math.sin((2 * Math.PI * 50 * at) / RATE));
    expect(speechIn(noise(3 * RATE, 0.001).map((sample, at) => sample + hum(at)))).toEqual([]);
  });

  test("is none in silence, in a room where nobody speaks, and in no sound", () => {
    expect(speechIn(new Float32Array(2 * RATE))).toEqual([]);
    expect(speechIn(noise(2 * RATE, 0.0005))).toEqual([]);
    expect(speechIn(new Float32Array())).toEqual([]);
  });
});
