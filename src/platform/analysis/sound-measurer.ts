import type { Waveform } from "../../domain/evidence/evidence.ts";
import type { SoundMeasured, SpeechAnswer, SpeechRequest } from "../../workers/speech-protocol.ts";
import speechWorkerUrl from "../../workers/speech.worker.ts?worker&url";
import { createWorker } from "../system/worker-url.ts";

export interface MeasureEvents {
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Comes long before the rest. */
  readonly onWaveform: (waveform: Waveform) => void;
}

export interface Measuring {
  /** Null where the worker broke or was stopped. */
  readonly measured: Promise<SoundMeasured | null>;
  readonly stop: () => void;
}

/** Measures the sound of a playable file in a worker of its own, which ends with it. */
export type MeasureSound = (request: SpeechRequest, events: MeasureEvents) => Measuring;

export function createSoundMeasurer(startWorker: () => Worker = () => createWorker(speechWorkerUrl)): MeasureSound {
  return (request, { onProgress, onWaveform }) => {
    const worker = startWorker();
    let end: (measured: SoundMeasured | null) => void = () => undefined;
    const measured = new Promise<SoundMeasured | null>((resolve) => {
      end = (found) => {
        worker.terminate();
        resolve(found);
      };
    });
    worker.addEventListener("message", ({ data }: MessageEvent<SpeechAnswer>) => {
      switch (data.type) {
        case "progress":
          return onProgress(data.share);
        case "waveform":
          return onWaveform(data.waveform);
        case "measured":
          return end(data.measured);
      }
    });
    worker.addEventListener("error", () => end(null));
    worker.postMessage(request);
    return { measured, stop: () => end(null) };
  };
}
