import { ALL_FORMATS, BlobSource, Input } from "mediabunny";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fail, ok } from "../../src/domain/result.ts";
import { findGaps } from "../../src/domain/takes/take-gaps.ts";
import { createMediaRecorder } from "../../src/platform/recording/media-recorder.ts";
import { playableBlob, takeFile } from "../../src/platform/recording/playable-take.ts";
import { createTakeRecorder } from "../../src/platform/recording/take-recorder.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { noCopies } from "../../src/platform/storage/running-copies.ts";
import { FakeMediaRecorder } from "../support/fake-media-recorder.ts";
import { readRecording } from "../support/media-fixtures.ts";
import { takeId } from "../../src/domain/ids.ts";
import { realClock } from "../support/real-clock.ts";
import {
  engine,
  openRecordingGround as setUp,
  pass,
  putRecorderAway,
  recordedTake as take,
  stop,
  useFakeRecorder,
} from "../support/recording-ground.ts";

beforeEach(useFakeRecorder);
afterEach(putRecorderAway);

describe("a take", () => {
  test("is written piece by piece while it runs, and closed when it is stopped", async () => {
    const { run, storage, events, expectFree } = setUp();
    const running = await run();
    expect(await storage.take(take.id)).toMatchObject({ status: "recording", endCause: "unknown", chunkCount: 0 });
    await pass(750);
    expect(await storage.take(take.id)).toMatchObject({ status: "recording", chunkCount: 3, durationMs: 750 });
    expect(events.onProgress).toHaveBeenLastCalledWith({ savedMs: 750, savedBytes: 21 });
    await pass(100);

    const stopped = await stop(running, "time-limit");
    expect(stopped).toEqual(ok(await storage.take(take.id)));
    expect(stopped).toMatchObject({
      value: { status: "complete", endCause: "time-limit", chunkCount: 4, durationMs: 850 },
    });
    const media = await storage.media(take.id);
    expect(await new Blob([...(media?.chunks ?? [])]).text()).toBe("slice 1slice 2slice 3slice 4");
    await expectFree();
    expect(events.onInterrupted).not.toHaveBeenCalled();
  });

  test("is asked of the browser with slices, bitrates and a key frame each second", async () => {
    const { run } = setUp("webm");
    await stop(await run());
    expect(engine().options).toEqual({
      mimeType: "video/webm;codecs=vp9,opus",
      videoBitsPerSecond: 1_036_000,
      audioBitsPerSecond: 64_000,
      videoKeyFrameIntervalDuration: 1000,
    });
  });

  test("gives the same answer however often it is stopped", async () => {
    const { run } = setUp();
    const running = await run();
    await pass(300);
    const first = await stop(running, "finished");
    expect(await running.stop("left")).toBe(first);
  });

  test("whose row cannot be closed at once is closed a little later", async () => {
    const memory = createMemoryStorage();
    let refusals = 2;
    const { run } = setUp("mp4", {
      ...memory,
      finishTake: async (id, end) =>
        refusals-- > 0 ? fail({ type: "storage-failed", name: "AbortError" }) : memory.finishTake(id, end),
    });
    const running = await run();
    await pass(600);
    expect(await stop(running, "finished")).toMatchObject({ ok: true, value: { status: "recording" } });
    await pass(4100);
    expect(await memory.take(take.id)).toMatchObject({ status: "complete", endCause: "finished" });
  });

  test("that still closes holds the next one up, which then begins: no other tab records", async () => {
    const memory = createMemoryStorage();
    const { run, start } = setUp("mp4", {
      ...memory,
      finishTake: async (id, end) => {
        await new Promise((later) => setTimeout(later, 3000));
        return memory.finishTake(id, end);
      },
    });
    const first = await run();
    await pass(600);
    const closing = first.stop("left");
    const second = start(takeId("b"));
    await pass(3500);
    await closing;
    expect(await second).toMatchObject({ ok: true, value: { id: "b" } });
  });

  test("that holds nothing is removed, and said to have failed", async () => {
    const { run, storage, expectFree } = setUp();
    const running = await run();
    engine().fallSilent();
    expect(await stop(running)).toEqual(fail({ type: "recorder-failed", name: "no-data" }));
    expect(await storage.take(take.id)).toBeNull();
    await expectFree();
  });
});

describe("a take in webm", () => {
  const slicesOf = (recording: Uint8Array<ArrayBuffer>, borders: readonly number[]) =>
    [0, ...borders].map((start, i) => new Blob([recording.slice(start, borders[i] ?? recording.length)]));

  async function recordFixture() {
    vi.useRealTimers();
    const { run, storage } = setUp("webm");
    FakeMediaRecorder.slices = slicesOf(readRecording("vp9-opus.webm"), [100, 7222, 15_092]);
    const running = await run();
    await vi.waitFor(() => expect(FakeMediaRecorder.slices).toHaveLength(1), { timeout: 10_000, interval: 5 });
    expect(await running.stop("finished")).toMatchObject({ ok: true });
    const media = await storage.media(take.id);
    if (!media) throw new Error("no media");
    return media;
  }

  test("has its duration and its key frames from the index, and plays as one whole file", async () => {
    const media = await recordFixture();
    expect(media.take).toMatchObject({ durationMs: 3480, mediaEndMs: 3480, sizeBytes: 29_225, chunkCount: 4 });
    expect(media.cues.map((cue) => cue.timeMs)).toEqual([1, 1094, 2094, 3094]);
    expect(findGaps(media.take, media.places)).toEqual([]);
    for (const blob of [playableBlob(media), takeFile(media)]) {
      using input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
      expect(await input.getDurationFromMetadata()).toBeCloseTo(3.48, 3);
      expect((await (await input.getPrimaryVideoTrack())?.computePacketStats())?.packetCount).toBeGreaterThan(30);
    }

    const holed = { ...media, chunks: media.chunks.toSpliced(1, 1), places: media.places.toSpliced(1, 1) };
    expect(findGaps(holed.take, holed.places)).toHaveLength(1);
    using rest = new Input({ formats: ALL_FORMATS, source: new BlobSource(playableBlob(holed)) });
    expect(await rest.getDurationFromMetadata()).toBeCloseTo(3.48, 3);
    expect(await rest.computeDuration()).toBeGreaterThan(3);
  });

  test("that cannot be followed is kept all the same", async () => {
    vi.useRealTimers();
    const { run, storage } = setUp("webm");
    FakeMediaRecorder.slices = [new Blob(["no webm at all"])];
    expect(await (await run()).stop("finished")).toMatchObject({ ok: true, value: { webmHead: null, mediaEndMs: 0 } });
    const media = await storage.media(take.id);
    expect(media && (await playableBlob(media).text())).toBe("no webm at all");
  });
});

describe("a take cannot start", () => {
  test("where nothing can be recorded", async () => {
    const { stream, events, storage, lock } = setUp();
    const recorder = createTakeRecorder({
      storage,
      copies: noCopies,
      lock,
      clock: realClock,
      createRecorder: createMediaRecorder(realClock),
      isTypeSupported: () => false,
      forcedContainer: null,
      hasEncoders: false,
      loadEncoders: async () => null,
    });
    expect(recorder.codecFor(true)).toBeNull();
    expect(await recorder.start(stream, "small", take, events)).toEqual(fail({ type: "recorder-unsupported" }));
  });

  test("while another one runs", async () => {
    const { run, start, storage } = setUp();
    const running = await run();
    const refused = start();
    await pass(1_000);
    expect(await refused).toEqual(fail({ type: "recording-elsewhere" }));
    await pass(300);
    expect(await stop(running)).toMatchObject({ ok: true });
    expect(await storage.takes()).toHaveLength(1);
  });

  test("but waits for a moment where the one before is just about to end", async () => {
    const { run, start } = setUp();
    const running = await run();
    await pass(600);
    const next = start(takeId("the-next"));
    expect(await stop(running)).toMatchObject({ ok: true });
    expect(await next).toMatchObject({ ok: true });
  });

  test("where its row cannot be written; the next attempt can", async () => {
    const { start, expectFree } = setUp("mp4", { beginTake: async () => fail({ type: "storage-full" }) });
    expect(await start()).toEqual(fail({ type: "storage-full" }));
    await expectFree();
  });

  test("where the browser's recorder refuses, and leaves no row", async () => {
    const { start, camera, microphone, storage, expectFree } = setUp();
    camera.stop();
    microphone.stop();
    expect(await start()).toEqual(fail({ type: "recorder-failed", name: "NotSupportedError" }));
    expect(await storage.take(take.id)).toBeNull();
    await expectFree();
  });
});

describe("a take is closed at once with all that was said", () => {
  type Ground = ReturnType<typeof setUp>;
  test.each<[string, (ground: Ground) => void, number]>([
    ["camera-lost", ({ camera }) => camera.end(), 0],
    ["microphone-lost", ({ microphone }) => microphone.end(), 0],
    ["camera-lost", ({ camera }) => camera.setMuted(true), 2000],
    ["recorder-failed", () => engine().fail(), 0],
    ["recorder-failed", ({ camera, microphone }) => [camera, microphone].forEach((track) => track.stop()), 0],
    ["recorder-failed", () => engine().fallSilent(), 6500],
  ])("%s", async (cause, fault, afterMs) => {
    const ground = setUp();
    const running = await ground.run();
    await pass(600);
    fault(ground);
    await pass(afterMs + 10);
    const kept = await ground.storage.take(take.id);
    expect(kept).toMatchObject({ status: "complete", endCause: cause });
    expect(kept?.chunkCount).toBeGreaterThanOrEqual(2);
    expect(ground.events.onInterrupted).toHaveBeenCalledExactlyOnceWith(cause, kept);
    expect(await running.stop("finished")).toEqual(ok(kept));
    await ground.expectFree();
    await pass(10_000);
    expect(ground.events.onInterrupted).toHaveBeenCalledTimes(1);
  });

  test.each(["storage-full", "storage-failed"] as const)("%s", async (type) => {
    const failure = type === "storage-full" ? { type } : { type, name: "UnknownError" };
    const memory = createMemoryStorage();
    const ground = setUp("mp4", {
      ...memory,
      appendChunk: async (id, chunk) => (chunk.seq < 2 ? memory.appendChunk(id, chunk) : fail(failure)),
    });
    await ground.run();
    await pass(1000);
    const kept = await memory.take(take.id);
    expect(kept).toMatchObject({ status: "complete", endCause: type, chunkCount: 2 });
    expect(ground.events.onInterrupted).toHaveBeenCalledExactlyOnceWith(type, kept);
    await ground.expectFree();
  });

  test("and is told when not even the first piece could be kept", async () => {
    const { run, events, storage } = setUp("mp4", { appendChunk: async () => fail({ type: "storage-full" }) });
    const running = await run();
    await pass(1000);
    expect(events.onInterrupted).toHaveBeenCalledExactlyOnceWith("storage-full", null);
    expect(await running.stop("finished")).toEqual(fail({ type: "storage-full" }));
    expect(await storage.take(take.id)).toBeNull();
  });

  test("when the disk does not keep up, even if it never answers again", async () => {
    const memory = createMemoryStorage();
    const ground = setUp("mp4", {
      ...memory,
      appendChunk: (id, chunk) => (chunk.seq < 2 ? memory.appendChunk(id, chunk) : new Promise(() => undefined)),
      finishTake: () => new Promise(() => undefined),
    });
    await ground.run();
    await pass(3000);
    expect(ground.events.onInterrupted).not.toHaveBeenCalled();
    await pass(12_000);
    const [[cause, kept] = []] = ground.events.onInterrupted.mock.calls;
    expect(cause).toBe("storage-failed");
    expect(kept).toMatchObject({ status: "recording", chunkCount: 2 });
    await ground.expectFree();
  });
});

test("what cannot be written any more at stop does not take away what was", async () => {
  const memory = createMemoryStorage();
  const { run } = setUp("mp4", {
    ...memory,
    appendChunk: async (id, chunk) => (chunk.seq < 1 ? memory.appendChunk(id, chunk) : fail({ type: "storage-full" })),
  });
  const running = await run();
  await pass(300);
  expect(await stop(running)).toMatchObject({ ok: true, value: { endCause: "storage-full", chunkCount: 1 } });
});
