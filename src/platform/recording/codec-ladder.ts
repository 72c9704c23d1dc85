import type { Quality } from "./bitrates.ts";
import type { Codec } from "./recording.ts";

/**
 * Best first. Of one core at 720p h264 takes 33 %, vp9 54 %, vp8 80 % with half of the frames dropped; mp4 has its duration
 * and seeks without repair, and with AAC it plays on every phone.
 * A fragment of mp4 with picture ends only at a key frame, so that its slices must be finer than the key frames.
 */
const VIDEO_RUNGS: readonly Codec[] = [
  {
    mimeType: "video/mp4;codecs=avc1.42E01F,mp4a.40.2",
    container: "mp4",
    timesliceMs: 250,
    hasVideo: true,
    engine: "media-recorder",
  },
  {
    mimeType: "video/mp4;codecs=avc1.42E01F,opus",
    container: "mp4",
    timesliceMs: 250,
    hasVideo: true,
    engine: "media-recorder",
  },
  {
    mimeType: "video/webm;codecs=vp9,opus",
    container: "webm",
    timesliceMs: 1000,
    hasVideo: true,
    engine: "media-recorder",
  },
  {
    mimeType: "video/webm;codecs=vp8,opus",
    container: "webm",
    timesliceMs: 1000,
    hasVideo: true,
    engine: "media-recorder",
  },
];
const AUDIO_RUNGS: readonly Codec[] = [
  {
    mimeType: "audio/mp4;codecs=mp4a.40.2",
    container: "mp4",
    timesliceMs: 1000,
    hasVideo: false,
    engine: "media-recorder",
  },
  {
    mimeType: "audio/webm;codecs=opus",
    container: "webm",
    timesliceMs: 1000,
    hasVideo: false,
    engine: "media-recorder",
  },
];

/** What encoders write where there is no recorder; which of them this browser has is known once they are asked. */
export const ENCODER_RUNGS: readonly Codec[] = [
  {
    mimeType: "video/mp4;codecs=avc1.42E01F,opus",
    container: "mp4",
    timesliceMs: 1000,
    hasVideo: true,
    engine: "web-codecs",
  },
  {
    mimeType: "video/webm;codecs=vp9,opus",
    container: "webm",
    timesliceMs: 1000,
    hasVideo: true,
    engine: "web-codecs",
  },
  {
    mimeType: "video/webm;codecs=vp8,opus",
    container: "webm",
    timesliceMs: 1000,
    hasVideo: true,
    engine: "web-codecs",
  },
  { mimeType: "audio/webm;codecs=opus", container: "webm", timesliceMs: 1000, hasVideo: false, engine: "web-codecs" },
];

export interface LadderOptions {
  /** Whether the browser records that MIME type with codecs. */
  readonly isTypeSupported: (mimeType: string) => boolean;
  /** Only rungs of this container, if the browser has one; for tests and support. */
  readonly forcedContainer: Codec["container"] | null;
  /** Whether the browser has encoders that can stand in for a missing recorder. */
  readonly hasEncoders: boolean;
}

/** The first rung that this browser can record; where it cannot record pictures, sound alone; null where neither. */
export function chooseCodec(hasVideo: boolean, options: LadderOptions): Codec | null {
  const { isTypeSupported, forcedContainer, hasEncoders } = options;
  const rungs = [...(hasVideo ? VIDEO_RUNGS : []), ...AUDIO_RUNGS].filter((rung) => isTypeSupported(rung.mimeType));
  const wanted = rungs.filter((rung) => rung.hasVideo === hasVideo && rung.container === forcedContainer);
  const encoded = hasEncoders ? ENCODER_RUNGS.find((rung) => rung.hasVideo === hasVideo) : undefined;
  return wanted[0] ?? rungs[0] ?? encoded ?? null;
}

/** How many lines to ask the camera for. VP8 in software cannot keep up with 720. */
export function captureHeight(codec: Codec | null, quality: Quality): 480 | 720 {
  const isSlow = codec?.mimeType.includes("vp8") ?? false;
  return isSlow || quality === "small" ? 480 : 720;
}
