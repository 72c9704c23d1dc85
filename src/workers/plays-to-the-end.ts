import {
  AudioSampleSink,
  BlobSource,
  Input,
  MP4,
  VideoSampleSink,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
} from "mediabunny";
import { isSoundAvcDescription } from "../domain/mp4/avc-description.ts";

/** So much of the beginning and of the end is decoded. */
const LOOK_SECONDS = 1;
/** A recorder may stop the picture or the sound a little before the other. */
const TOLERANCE_SECONDS = 1.5;

/** Decodes the first and the last second of picture and sound of a written file: some encoders write what no player shows. */
export async function playsToTheEnd(file: Blob, hasVideo: boolean): Promise<boolean> {
  try {
    const input = new Input({ formats: [MP4], source: new BlobSource(file) });
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
    if ((video !== null) !== hasVideo || (video === null && audio === null)) return false;
    const seconds = await input.computeDuration();
    return (
      (video === null || (await picturePlays(video, seconds))) && (audio === null || (await soundPlays(audio, seconds)))
    );
  } catch {
    return false;
  }
}

async function picturePlays(track: InputVideoTrack, seconds: number): Promise<boolean> {
  const description = (await track.getDecoderConfig())?.description;
  // This browser's own decoder may forgive what another player does not.
  if (!(description instanceof Uint8Array) || !isSoundAvcDescription(description)) return false;
  return (await isWhole(track, seconds)) && decodes(new VideoSampleSink(track), seconds);
}

/** A browser that cannot decode AAC can still tell whether the file has it from beginning to end. */
async function soundPlays(track: InputAudioTrack, seconds: number): Promise<boolean> {
  if (!(await isWhole(track, seconds))) return false;
  return !(await track.canDecode()) || decodes(new AudioSampleSink(track), seconds);
}

async function isWhole(track: InputTrack, seconds: number): Promise<boolean> {
  const [from, to] = [await track.getFirstTimestamp(), await track.computeDuration()];
  return from < TOLERANCE_SECONDS && to > seconds - TOLERANCE_SECONDS;
}

interface Sink {
  samples(from?: number, to?: number): AsyncIterable<{ close(): void }>;
}

async function decodes(sink: Sink, seconds: number): Promise<boolean> {
  const ranges = [
    [0, TOLERANCE_SECONDS],
    [Math.max(0, seconds - LOOK_SECONDS - TOLERANCE_SECONDS), seconds],
  ] as const;
  for (const [from, to] of ranges) {
    let frames = 0;
    for await (const frame of sink.samples(from, to)) {
      frame.close();
      frames += 1;
    }
    if (frames === 0) return false;
  }
  return true;
}
