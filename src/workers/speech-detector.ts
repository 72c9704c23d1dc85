import type { SpeechMethod, Stretch } from "../domain/evidence/evidence.ts";
import { EnergySpeech } from "../domain/evidence/energy-speech.ts";

/** In Hz; what the network was trained on. */
export const DETECTOR_RATE = 16_000;

/** Finds speech in a sound that comes in blocks of one channel at `DETECTOR_RATE`. */
export interface SpeechDetector {
  readonly method: SpeechMethod;
  add(samples: Float32Array): Promise<void>;
  /** When all was given; the detector is used up. */
  end(): Promise<readonly Stretch[]>;
}

export function createEnergyDetector(): SpeechDetector {
  const speech = new EnergySpeech(DETECTOR_RATE);
  return {
    method: "energy",
    add: async (samples) => speech.add(samples),
    end: async () => speech.stretches(),
  };
}
