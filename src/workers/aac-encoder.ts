import { AUDIO_BITS_PER_SECOND } from "../domain/mentors/video-size.ts";
import { canEncodeAudio } from "mediabunny";
import { trustBlobWorkers } from "./trust-blob-workers.ts";

const encodesAac = (): Promise<boolean> =>
  canEncodeAudio("aac", { numberOfChannels: 1, sampleRate: 48_000, bitrate: AUDIO_BITS_PER_SECOND });

/** Sees to it that AAC can be encoded: by the browser, or by an encoder in WebAssembly that is fetched only then. */
export async function prepareAac(): Promise<boolean> {
  if (await encodesAac()) return true;
  trustBlobWorkers();
  const { registerAacEncoder } = await import("@mediabunny/aac-encoder");
  registerAacEncoder();
  return encodesAac();
}
