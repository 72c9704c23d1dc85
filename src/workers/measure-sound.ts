import type { SpeechFound, Waveform } from "../domain/evidence/evidence.ts";
import { PeakCollector, SILENT_BELOW } from "../domain/evidence/peaks.ts";
import { Resampler } from "../domain/evidence/resampler.ts";
import { Seamless, type SoundBlock } from "../domain/evidence/seamless.ts";
import type { Sound } from "./read-sound.ts";
import { DETECTOR_RATE, type SpeechDetector } from "./speech-detector.ts";

/** A hole as long as the shortest pause would be taken for one. */
const HOLE_SECONDS = 0.3;

export type OnSeconds = (seconds: number) => void;

/** What the first pass finds. */
export interface Outline {
  readonly waveform: Waveform;
  readonly soundSeconds: number;
  readonly isSilent: boolean;
  /** Could be read to its end, and has no hole. */
  readonly isWhole: boolean;
}

/** The outline of a sound, as far as it can be read; null where nothing of it can. */
export async function outlineOf(sound: Sound, durationSeconds: number, onSeconds: OnSeconds): Promise<Outline | null> {
  const peaks = new PeakCollector();
  let readSeconds = 0;
  const onBlock = ({ samples, sampleRate, startSeconds }: SoundBlock) => {
    peaks.add(samples, sampleRate, startSeconds);
    readSeconds += samples.length / sampleRate;
    onSeconds(readSeconds);
  };
  // One decoder uses one core at most; two, each with one half, are half as fast again.
  const middle = durationSeconds / 2;
  const [first, second] = await Promise.all([
    readPart(sound.blocks({ from: 0, to: middle }), onBlock),
    readPart(sound.blocks({ from: middle, to: Infinity }), onBlock),
  ]);
  if (readSeconds === 0 && !(first.isRead && second.isRead)) return null;
  const seam = second.endSeconds > 0 ? second.startSeconds - first.endSeconds : 0;
  const longestHole = Math.max(first.longestHole, second.longestHole, first.endSeconds > 0 ? seam : 0);
  return {
    waveform: peaks.waveform,
    soundSeconds: Math.max(first.endSeconds, second.endSeconds),
    isSilent: peaks.loudest < SILENT_BELOW,
    isWhole: first.isRead && second.isRead && longestHole < HOLE_SECONDS,
  };
}

interface Part {
  readonly startSeconds: number;
  /** 0 where nothing could be read. */
  readonly endSeconds: number;
  readonly longestHole: number;
  readonly isRead: boolean;
}

async function readPart(blocks: AsyncIterable<SoundBlock>, onBlock: (block: SoundBlock) => void): Promise<Part> {
  let startSeconds = 0;
  let endSeconds = 0;
  let longestHole = 0;
  try {
    for await (const block of blocks) {
      if (endSeconds === 0) startSeconds = block.startSeconds;
      else longestHole = Math.max(longestHole, block.startSeconds - endSeconds);
      endSeconds = Math.max(endSeconds, block.startSeconds + block.samples.length / block.sampleRate);
      onBlock(block);
    }
    return { startSeconds, endSeconds, longestHole, isRead: true };
  } catch {
    return { startSeconds, endSeconds, longestHole, isRead: false };
  }
}

/** Where somebody speaks, by the first of the detectors that can be made and runs to the end. */
export async function speechIn(
  sound: Sound,
  createDetectors: readonly (() => Promise<SpeechDetector>)[],
  onSeconds: OnSeconds,
): Promise<SpeechFound> {
  for (const createDetector of createDetectors) {
    try {
      const detector = await createDetector();
      for await (const block of resampled(sound.blocks(), onSeconds)) await detector.add(block);
      return { found: true, method: detector.method, speech: await detector.end() };
    } catch {
      // The next one asks for less of the browser.
    }
  }
  return { found: false, why: "unreadable" };
}

async function* resampled(blocks: AsyncIterable<SoundBlock>, onSeconds: OnSeconds): AsyncGenerator<Float32Array> {
  const seamless = new Seamless();
  let resampler: Resampler | null = null;
  for await (const block of blocks) {
    resampler ??= new Resampler(block.sampleRate, DETECTOR_RATE);
    for (const samples of seamless.add(block)) yield resampler.add(samples);
    onSeconds(block.startSeconds);
  }
  if (resampler !== null) yield resampler.end();
}
