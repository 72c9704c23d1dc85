import {
  BlobSource,
  BufferTarget,
  Conversion,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  WEBM,
  canEncodeVideo,
  type ConversionVideoOptions,
  type InputVideoTrack,
} from "mediabunny";
import { AUDIO_BITS_PER_SECOND, type Rung } from "../domain/mentors/video-size.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { prepareAac } from "./aac-encoder.ts";
import { mendVideoEncoder } from "./mend-video-encoder.ts";
import type { MadeFile, MakeFailure, PhoneVideoRequest } from "./phone-video-protocol.ts";
import { playsToTheEnd } from "./plays-to-the-end.ts";

type MakeRequest = Extract<PhoneVideoRequest, { type: "make" }>;

/** A mentor scrubs; a key frame every two seconds costs 3 % and makes that quick. */
const KEY_FRAME_SECONDS = 2;
const PROBE = { width: 640, height: 360, bitrate: 280_000 } as const;

/** Whether this browser can write what every phone plays. */
export const canMake = async (hasVideo: boolean): Promise<boolean> =>
  (!hasVideo || (await canEncodeVideo("avc", PROBE))) && (await prepareAac());

/** Makes an mp4 of H.264 and AAC (or AAC alone) that is no larger than asked, and has looked whether it plays. */
export async function makePhoneVideo(
  { media, hasVideo, rungs, maxBytes }: MakeRequest,
  onProgress: (share: number) => void,
): Promise<Result<MadeFile, MakeFailure>> {
  if (!(await prepareAac())) return fail({ type: "cannot-make" });
  mendVideoEncoder();
  for (const rung of rungs) {
    const made = await convert(media, hasVideo, rung, onProgress);
    if (!made.ok) return made;
    const file = made.value;
    if (file.size > maxBytes) continue;
    return (await playsToTheEnd(file, hasVideo)) ? ok({ file, rung }) : fail({ type: "made-unplayable" });
  }
  return fail({ type: "made-too-large" });
}

async function convert(
  media: Blob,
  hasVideo: boolean,
  rung: Rung,
  onProgress: (share: number) => void,
): Promise<Result<Blob, MakeFailure>> {
  // Never more than a channel takes, some 20 MB, so that memory holds it and nothing of it can be left behind on the disk.
  const target = new BufferTarget();
  try {
    const conversion = await begin(media, hasVideo, rung, target);
    if (!conversion.ok) return conversion;
    conversion.value.onProgress = onProgress;
    await conversion.value.execute();
  } catch (error) {
    const name = error instanceof Error ? error.name : "Error";
    return fail(error instanceof RangeError ? { type: "no-room" } : { type: "make-failed", name });
  }
  if (target.buffer === null) return fail({ type: "make-failed", name: "NoFile" });
  return ok(new Blob([target.buffer], { type: hasVideo ? "video/mp4" : "audio/mp4" }));
}

async function begin(
  media: Blob,
  hasVideo: boolean,
  rung: Rung,
  target: BufferTarget,
): Promise<Result<Conversion, MakeFailure>> {
  const input = new Input({ formats: [MP4, WEBM], source: new BlobSource(media) });
  const opened = await open(input, hasVideo);
  if (!opened) return fail({ type: "take-unreadable" });
  const conversion = await Conversion.init({
    input,
    output: new Output({ format: new Mp4OutputFormat({ fastStart: "in-memory" }), target }),
    tracks: "primary",
    video: hasVideo ? (track) => pictureOf(track, rung) : { discard: true },
    audio: { codec: "aac", bitrate: AUDIO_BITS_PER_SECOND },
    // What a recorder wrote about itself is nobody's business.
    tags: {},
    showWarnings: false,
  });
  const lost = conversion.discardedTracks.filter(({ reason }) => reason !== "discarded_by_user");
  if (conversion.isValid && lost.length === 0) return ok(conversion);
  return fail({
    type: lost.some(({ reason }) => reason === "no_encodable_target_codec") ? "cannot-make" : "take-unreadable",
  });
}

/** A file that is none of ours, or whose picture is gone, is found here. */
async function open(input: Input, hasVideo: boolean): Promise<boolean> {
  try {
    const track = hasVideo ? await input.getPrimaryVideoTrack() : await input.getPrimaryAudioTrack();
    return track !== null && (await track.getFirstTimestamp()) >= 0;
  } catch {
    return false;
  }
}

/** "480 lines" is the shorter side, whichever way the phone was held; nothing is made larger than it was. */
async function pictureOf(track: InputVideoTrack, rung: Rung): Promise<ConversionVideoOptions> {
  if (rung.makes === "sound") return { codec: "avc" };
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const scale = Math.min(1, rung.shortSide / Math.min(width, height));
  const even = (length: number) => Math.max(2, Math.round((length * scale) / 2) * 2);
  return {
    codec: "avc",
    width: even(width),
    height: even(height),
    fit: "contain",
    bitrate: rung.videoBitsPerSecond,
    keyFrameInterval: KEY_FRAME_SECONDS,
    forceTranscode: true,
  };
}
