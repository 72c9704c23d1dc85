import type { Scope } from "../../domain/scope.ts";

const WINDOW_SECONDS = 0.05;

/** Root mean square of samples from -1 to 1, in decibels of full scale; -Infinity in silence. */
export function rmsDbfs(samples: Float32Array): number {
  const energy = samples.reduce((sum, sample) => sum + sample * sample, 0);
  return samples.length === 0 ? -Infinity : 10 * Math.log10(energy / samples.length);
}

/** Measures the last 50 ms of the stream's sound, whenever asked; null while the browser does not let it run. */
export function createLevelMeter(stream: MediaStream, scope: Scope): () => number | null {
  if (typeof AudioContext === "undefined" || stream.getAudioTracks().length === 0) return () => null;
  const context = silentContext();
  scope.add(() => void context.close());
  const analyser = context.createAnalyser();
  const windowSamples = Math.round(WINDOW_SECONDS * context.sampleRate);
  analyser.fftSize = 2 ** Math.ceil(Math.log2(windowSamples));
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);

  return () => {
    if (context.state === "suspended") void context.resume();
    if (context.state !== "running") return null;
    analyser.getFloatTimeDomainData(samples);
    return rmsDbfs(samples.subarray(-windowSamples));
  };
}

/** `sinkId` of newer browsers: no sound leaves this context, and without an output device it costs a third. */
interface SilentOptions extends AudioContextOptions {
  readonly sinkId: { readonly type: "none" };
}

function silentContext(): AudioContext {
  const options: SilentOptions = { latencyHint: "playback", sinkId: { type: "none" } };
  return new AudioContext(options);
}
