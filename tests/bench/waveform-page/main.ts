import {
  ALL_FORMATS,
  BlobSource,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Mp4OutputFormat,
  Output,
  StreamTarget,
  type StreamTargetChunk,
} from "mediabunny";
import { takeId } from "../../../src/domain/ids.ts";
import { createSoundMeasurer } from "../../../src/platform/analysis/sound-measurer.ts";
import { PieceIndex } from "../../../src/platform/recording/piece-index.ts";
import { playableBlob } from "../../../src/platform/recording/playable-take.ts";
import { openStorage } from "../../../src/platform/storage/open-storage.ts";
import { createBrowserClock } from "../../../src/platform/system/browser-clock.ts";
import pictureUrl from "../../fixtures/media/avc1-opus.mp4?url";
import spokenUrl from "../../fixtures/media/spoken.mp4?url";
import { newTake } from "../../support/records.ts";

const TYPE = "video/mp4;codecs=avc1.42E01F,opus";
const FRAMES_PER_SECOND = 30;
/** One of 720p at the standard bitrate: nobody decodes it, but it has to be read past. */
const FRAME_BYTES = 4400;
const QUIET = () => undefined;

async function openPackets(url: string, kind: "audio" | "video") {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(await (await fetch(url)).blob()) });
  const track = await (kind === "audio" ? input.getPrimaryAudioTrack() : input.getPrimaryVideoTrack());
  if (track === null) throw new Error(`no ${kind} in ${url}`);
  const packets: EncodedPacket[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet);
  return { track, packets };
}

/** The spoken clip again and again, in the middle of as many bytes of picture as a take has: the bytes that a recorder would give. */
async function recorded(minutes: number, give: (piece: Blob) => Promise<void>): Promise<void> {
  const spoken = await openPackets(spokenUrl, "audio");
  const picture = await openPackets(pictureUrl, "video");
  const audio = new EncodedAudioPacketSource("opus");
  const video = new EncodedVideoPacketSource("avc");
  const write = ({ data }: StreamTargetChunk) => give(new Blob([data.slice()], { type: TYPE }));
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: "fragmented", minimumFragmentDuration: 1 }),
    target: new StreamTarget(new WritableStream({ write }), {
      chunked: true,
      chunkSize: FRAMES_PER_SECOND * FRAME_BYTES,
    }),
  });
  output.addVideoTrack(video);
  output.addAudioTrack(audio);
  await output.start();
  const audioConfig = (await spoken.track.getDecoderConfig()) as AudioDecoderConfig;
  const videoConfig = (await picture.track.getDecoderConfig()) as VideoDecoderConfig;
  const frame = crypto.getRandomValues(new Uint8Array(FRAME_BYTES));
  const packetSeconds = spoken.packets[1]?.duration ?? 0.02;
  let sounded = 0;
  for (let second = 0; second < minutes * 60; second += 1) {
    for (let index = 0; index < FRAMES_PER_SECOND; index += 1) {
      const at = second + index / FRAMES_PER_SECOND;
      const type = index === 0 ? "key" : "delta";
      await video.add(new EncodedPacket(frame, type, at, 1 / FRAMES_PER_SECOND), { decoderConfig: videoConfig });
    }
    for (; sounded * packetSeconds < second + 1; sounded += 1) {
      const packet = spoken.packets[sounded % spoken.packets.length];
      if (packet === undefined) throw new Error("the clip is empty");
      const placed = packet.clone({ timestamp: sounded * packetSeconds, duration: packetSeconds });
      await audio.add(placed, { decoderConfig: audioConfig });
    }
  }
  await output.finalize();
}

/** Keeps a take of so many minutes as the app keeps one. */
async function keepTake(id: string, minutes: number): Promise<void> {
  const { storage } = await openStorage(createBrowserClock());
  const index = new PieceIndex("mp4");
  const durationMs = minutes * 60_000;
  await storage.beginTake(newTake(id, { container: "mp4", mimeType: TYPE, hasVideo: true }));
  let seq = 0;
  let offset = 0;
  await recorded(minutes, async (blob) => {
    const entries = index.read(new Uint8Array(await blob.arrayBuffer()));
    const place = { seq, startMs: seq * 1000, offset, durationMs };
    const written = await storage.appendChunk(takeId(id), { ...place, ...entries, wholeEnd: null, blob });
    if (!written.ok) throw new Error(written.failure.type);
    seq += 1;
    offset += blob.size;
  });
  await storage.finishTake(takeId(id), {
    endCause: "finished",
    durationMs,
    durationIsSure: true,
    mediaEndMs: durationMs,
  });
}

/** Seconds from the request to the outline, and to all of it where that is asked for. */
async function measure(id: string, { all }: { readonly all: boolean }) {
  const { storage } = await openStorage(createBrowserClock());
  const media = await storage.media(takeId(id));
  if (media === null) throw new Error("the take is not there");
  const startedAt = performance.now();
  const since = () => (performance.now() - startedAt) / 1000;
  let waveformSeconds = NaN;
  let stop: () => void = QUIET;
  const onWaveform = () => {
    waveformSeconds = since();
    if (!all) stop();
  };
  const request = { media: playableBlob(media), durationMs: media.take.durationMs, isWhole: true };
  const measuring = createSoundMeasurer()(request, { onProgress: QUIET, onWaveform });
  stop = measuring.stop;
  const measured = await measuring.measured;
  return { waveformSeconds, seconds: since(), sizeBytes: request.media.size, speech: measured?.speech ?? null };
}

Object.assign(globalThis, { bench: { keepTake, measure } });
