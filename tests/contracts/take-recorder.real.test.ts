import { afterEach, expect, test, vi } from "vitest";
import type { TakeMedia } from "../../src/platform/storage/storage.ts";
import { createMediaRecorder } from "../../src/platform/recording/media-recorder.ts";
import { playableBlob, takeFile } from "../../src/platform/recording/playable-take.ts";
import { createRecordingLock } from "../../src/platform/recording/recording-lock.ts";
import { createTakeRecorder } from "../../src/platform/recording/take-recorder.ts";
import { noCopies } from "../../src/platform/storage/running-copies.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { createBrowserClock } from "../../src/platform/system/browser-clock.ts";
import { findGaps } from "../../src/domain/takes/take-gaps.ts";
import { Scope } from "../../src/domain/scope.ts";
import { newTake } from "../support/records.ts";

let scope = new Scope();
afterEach(() => {
  scope.close();
  scope = new Scope();
});

async function record(container: "mp4" | "webm", video: boolean, forMs: number): Promise<TakeMedia> {
  const clock = createBrowserClock();
  const storage = createMemoryStorage();
  const lock = createRecordingLock(navigator.locks);
  const createRecorder = createMediaRecorder(clock);
  const recorder = createTakeRecorder({
    storage,
    copies: noCopies,
    clock,
    lock,
    createRecorder,
    isTypeSupported: (type) => MediaRecorder.isTypeSupported(type),
    forcedContainer: container,
    hasEncoders: false,
    loadEncoders: async () => null,
  });
  const stream = await navigator.mediaDevices.getUserMedia({
    video: video && { width: 640, height: 360 },
    audio: true,
  });
  scope.add(() => stream.getTracks().forEach((track) => track.stop()));

  const events = { onProgress: () => undefined, onInterrupted: () => expect.unreachable("interrupted") };
  const started = await recorder.start(stream, "small", newTake("a"), events);
  if (!started.ok) throw new Error(started.failure.type);
  expect(await lock.tryAcquire()).toBeNull();
  await new Promise<void>((resolve) => clock.after(forMs, resolve));
  const stopped = await started.value.stop("finished");
  expect(stopped).toMatchObject({ ok: true, value: { status: "complete", endCause: "finished", container } });
  (await lock.tryAcquire())?.();

  const media = await storage.media(started.value.id);
  if (!media) throw new Error("the take is not there");
  expect(findGaps(media.take, media.places)).toEqual([]);
  return media;
}

async function load(blob: Blob): Promise<HTMLVideoElement> {
  const video = document.createElement("video");
  video.src = URL.createObjectURL(blob);
  scope.add(() => URL.revokeObjectURL(video.src));
  video.muted = true;
  await next(video, "loadeddata");
  return video;
}

const next = (target: EventTarget, type: string) =>
  new Promise((resolve, reject) => {
    target.addEventListener(type, resolve, { once: true });
    target.addEventListener("error", () => reject(new Error("the browser cannot play it")), { once: true });
  });

/** Seeks, and waits until a frame of that moment shows. */
async function seek(video: HTMLVideoElement, toSeconds: number): Promise<void> {
  let shownSeconds = NaN;
  const watch = () => {
    video.requestVideoFrameCallback((_, { mediaTime }) => {
      shownSeconds = mediaTime;
      watch();
    });
  };
  watch();
  video.currentTime = toSeconds;
  await vi.waitFor(() => expect(Math.abs(shownSeconds - toSeconds)).toBeLessThan(0.15), { timeout: 10_000 });
}

for (const container of ["mp4", "webm"] as const) {
  test(`a take in ${container} plays with its duration and shows the frame that was sought`, async () => {
    const media = await record(container, true, 4000);
    expect(media.chunks.length).toBeGreaterThan(2);
    const video = await load(playableBlob(media));
    expect(video.videoWidth).toBe(640);
    expect(Math.abs(video.duration - media.take.durationMs / 1000)).toBeLessThan(0.3);
    expect(video.duration).toBeGreaterThan(3);
    for (const second of [2.5, 0.5, 1.7]) await seek(video, second);
  });
}

test("a take of sound alone plays with its duration", async () => {
  const media = await record("webm", false, 2500);
  expect(media.take).toMatchObject({ hasVideo: false, mimeType: "audio/webm;codecs=opus" });
  const blob = takeFile(media);
  expect(blob.type).toBe("audio/webm");
  const player = await load(blob);
  expect(Math.abs(player.duration - media.take.durationMs / 1000)).toBeLessThan(0.1);
  expect(player.duration).toBeGreaterThan(2);
});

/** What is left of a take when some of its pieces cannot be read any more. */
const without = (media: TakeMedia, lost: readonly number[]): TakeMedia => ({
  ...media,
  chunks: media.chunks.filter((_, seq) => !lost.includes(seq)),
  places: media.places.filter(({ seq }) => !lost.includes(seq)),
});

async function playToEnd(video: HTMLVideoElement): Promise<void> {
  video.currentTime = 0;
  video.playbackRate = 4;
  const ended = next(video, "ended");
  await video.play();
  await ended;
}

for (const container of ["mp4", "webm"] as const) {
  test(`a take in ${container} with a hole plays on behind it, and seeks on both sides`, async () => {
    const media = await record(container, true, 6000);
    const middle = Math.floor(media.chunks.length / 2);
    const video = await load(playableBlob(without(media, [middle])));
    expect(Math.abs(video.duration - media.take.durationMs / 1000)).toBeLessThan(0.3);
    for (const second of [5.4, 0.5, 5.2]) await seek(video, second);
    await playToEnd(video);
  });
}

test("a take in webm plays without its first piece", async () => {
  const media = await record("webm", true, 4000);
  const video = await load(playableBlob(without(media, [0])));
  await seek(video, 3.2);
  await playToEnd(video);
});
