import { outlineOf, speechIn } from "./measure-sound.ts";
import { openSound } from "./read-sound.ts";
import { createEnergyDetector } from "./speech-detector.ts";
import type { SoundMeasured, SpeechAnswer, SpeechRequest } from "./speech-protocol.ts";

/** Of the whole work, about. */
const OUTLINE_SHARE = 0.2;
const PROGRESS_STEP = 0.01;

/** The network first; its code is fetched only when it is its turn. */
const DETECTORS = [
  async () => (await import("./silero.ts")).createSileroDetector(),
  async () => createEnergyDetector(),
];

addEventListener("message", ({ data }: MessageEvent<SpeechRequest>) => {
  // A failure becomes the worker's error event, which a rejected promise alone does not.
  measure(data).then((measured) => tell({ type: "measured", measured }), reportError);
});

/** In two passes, because the sound is never held as a whole: first its outline, then where somebody speaks. */
async function measure({ media, durationMs, isWhole }: SpeechRequest): Promise<SoundMeasured> {
  const cannotTell = (why: "no-sound" | "unreadable"): SoundMeasured => ({
    soundMs: 0,
    waveform: null,
    speech: { found: false, why },
  });
  const opened = await openSound(media);
  if (!opened.ok) return cannotTell(opened.why);
  const { sound } = opened;
  const outline = await outlineOf(sound, durationMs / 1000, progress(durationMs, 0, OUTLINE_SHARE));
  if (outline === null) return cannotTell("unreadable");
  const { waveform } = outline;
  tell({ type: "waveform", waveform });

  const soundMs = Math.round(outline.soundSeconds * 1000);
  if (outline.isSilent) return { soundMs, waveform, speech: { found: false, why: "silent" } };
  if (!isWhole || !outline.isWhole) return { soundMs, waveform, speech: { found: false, why: "unreadable" } };
  return { soundMs, waveform, speech: await speechIn(sound, DETECTORS, progress(soundMs, OUTLINE_SHARE, 1)) };
}

function progress(wholeMs: number, from: number, to: number): (seconds: number) => void {
  let told = from;
  return (seconds) => {
    const share = from + (to - from) * Math.min(1, (seconds * 1000) / Math.max(1, wholeMs));
    if (share < told + PROGRESS_STEP) return;
    told = share;
    tell({ type: "progress", share });
  };
}

function tell(answer: SpeechAnswer): void {
  postMessage(answer);
}
