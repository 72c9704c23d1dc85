import {
  canEncodeAudio,
  canEncodeVideo,
  MediaStreamAudioTrackSource,
  MediaStreamVideoTrackSource,
  Mp4OutputFormat,
  Output,
  StreamTarget,
  WebMOutputFormat,
  type StreamTargetChunk,
  type VideoCodec,
} from "mediabunny";
import type { Clock } from "../../domain/clock.ts";
import type { Bitrates } from "./bitrates.ts";
import { ENCODER_RUNGS } from "./codec-ladder.ts";
import type { CreateRecorder } from "./media-recorder.ts";
import type { Codec, Recorder, RecorderEvents } from "./recording.ts";
import { within } from "./within.ts";

/** Some browsers never begin where there is no sound output; the answer must not wait for them. */
const START_LIMIT_MS = 3000;
const STOP_LIMIT_MS = 3000;
const SLICE_MS = 1000;
/** A track that the page itself stops fires no event. */
const LOOK_MS = 250;

/** The first rung that this browser's encoders write; null where there is none. */
export async function webCodecsCodec(hasVideo: boolean): Promise<Codec | null> {
  if (!(await canEncodeAudio("opus"))) return null;
  for (const codec of ENCODER_RUNGS) {
    if (codec.hasVideo === hasVideo && (!hasVideo || (await canEncodeVideo(videoCodecOf(codec))))) return codec;
  }
  return null;
}

/** For a browser without MediaRecorder: the same recording from its encoders, under the same contract. */
export function createWebCodecsRecorder(clock: Clock): CreateRecorder {
  return (stream, codec, bitrates, events) => new WebCodecsRecorder(clock, stream, codec, bitrates, events);
}

class WebCodecsRecorder implements Recorder {
  readonly codec: Codec;
  readonly #clock: Clock;
  readonly #events: RecorderEvents;
  readonly #tracks: readonly MediaStreamTrack[];
  readonly #output: Output;
  readonly #starting: Promise<unknown>[] = [];
  readonly #stopLooking: (() => void)[] = [];
  #parts: BlobPart[] = [];
  #isOver = false;
  #stopping: Promise<void> | null = null;

  constructor(clock: Clock, stream: MediaStream, codec: Codec, bitrates: Bitrates, events: RecorderEvents) {
    this.#clock = clock;
    this.codec = codec;
    this.#events = events;
    const [video] = codec.hasVideo ? stream.getVideoTracks() : [];
    const [audio] = stream.getAudioTracks();
    this.#tracks = [video, audio].filter((track) => track !== undefined);
    this.#output = new Output({
      format:
        codec.container === "mp4"
          ? new Mp4OutputFormat({ fastStart: "fragmented", minimumFragmentDuration: SLICE_MS / 1000 })
          : new WebMOutputFormat({ appendOnly: true, minimumClusterDuration: SLICE_MS / 1000 }),
      target: new StreamTarget(new WritableStream<StreamTargetChunk>({ write: ({ data }) => this.#keep(data) })),
    });
    const sources = [];
    if (video) {
      const source = new MediaStreamVideoTrackSource(video as MediaStreamVideoTrack, {
        codec: videoCodecOf(codec),
        bitrate: bitrates.videoBitsPerSecond,
        keyFrameInterval: SLICE_MS / 1000,
      });
      this.#output.addVideoTrack(source);
      sources.push(source);
    }
    if (audio) {
      const source = new MediaStreamAudioTrackSource(audio as MediaStreamAudioTrack, {
        codec: "opus",
        bitrate: bitrates.audioBitsPerSecond,
      });
      this.#output.addAudioTrack(source);
      sources.push(source);
    }
    for (const source of sources) source.errorPromise.catch(() => this.#fault());
  }

  start(): void {
    if (!this.#tracks.some(({ readyState }) => readyState === "live"))
      throw new DOMException("No track is live.", "InvalidStateError");
    const started = this.#output.start().then(
      () => true,
      () => false,
    );
    this.#starting.push(
      within(this.#clock, START_LIMIT_MS, started, false).then((isRunning) => (isRunning ? undefined : this.#fault())),
    );
    this.#stopLooking.push(
      this.#clock.every(SLICE_MS, () => this.#give()),
      this.#clock.every(LOOK_MS, () => {
        if (this.#tracks.every(({ readyState }) => readyState === "ended")) this.#fault();
      }),
    );
  }

  stop(): Promise<void> {
    this.#isOver = true;
    this.#stopping ??= this.#finish();
    return this.#stopping;
  }

  async #finish(): Promise<void> {
    if (this.#starting.length === 0) return this.#output.cancel();
    const finalized = this.#output.finalize().catch(() => undefined);
    await within(this.#clock, STOP_LIMIT_MS, finalized, undefined);
    for (const stop of this.#stopLooking) stop();
    this.#give();
  }

  #keep(data: Uint8Array<ArrayBuffer>): void {
    // The muxer uses its buffer again.
    this.#parts.push(data.slice());
  }

  #give(): void {
    if (this.#parts.length === 0) return;
    const blob = new Blob(this.#parts, { type: this.codec.mimeType });
    this.#parts = [];
    this.#events.onChunk(blob, this.#clock.monotonic());
  }

  #fault(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#events.onFault("recorder-failed");
  }
}

function videoCodecOf({ mimeType }: Codec): VideoCodec {
  if (mimeType.includes("avc1")) return "avc";
  return mimeType.includes("vp9") ? "vp9" : "vp8";
}
