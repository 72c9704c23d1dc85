import { expect, vi } from "vitest";
import { createMediaRecorder } from "../../src/platform/recording/media-recorder.ts";
import { createRecordingLock } from "../../src/platform/recording/recording-lock.ts";
import type { RunningTake, TakeRecorderEvents } from "../../src/platform/recording/recording.ts";
import { createTakeRecorder } from "../../src/platform/recording/take-recorder.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { RunningCopies } from "../../src/platform/storage/running-copies.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { fakeCamera } from "./fake-media.ts";
import { FakeMediaRecorder } from "./fake-media-recorder.ts";
import { createFakeRunningCopies } from "./fake-running-copies.ts";
import { realClock } from "./real-clock.ts";
import { newTake } from "./records.ts";

export const recordedTake = newTake("a");

/** Before each test: the fake MediaRecorder, and a clock that the test moves. */
export function useFakeRecorder(): void {
  vi.useFakeTimers();
  vi.stubGlobal("MediaRecorder", FakeMediaRecorder);
  FakeMediaRecorder.made.length = 0;
  FakeMediaRecorder.slices = [];
}

export function putRecorderAway(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
}

/** A take recorder on memory storage, with a camera that a test can break. `changes`: what storage does otherwise. */
export function openRecordingGround(
  container: "mp4" | "webm" = "mp4",
  changes: Partial<Storage> = {},
  other?: RunningCopies,
) {
  const copies = createFakeRunningCopies();
  const memory = createMemoryStorage();
  const storage = { ...memory, ...changes };
  const lock = createRecordingLock(null);
  const recorder = createTakeRecorder({
    storage,
    copies: other ?? copies,
    clock: realClock,
    lock,
    createRecorder: createMediaRecorder(realClock),
    isTypeSupported: () => true,
    forcedContainer: container,
    hasEncoders: false,
    loadEncoders: async () => null,
  });
  const events = {
    onProgress: vi.fn<TakeRecorderEvents["onProgress"]>(),
    onInterrupted: vi.fn<TakeRecorderEvents["onInterrupted"]>(),
  };
  const camera = fakeCamera();
  return {
    ...camera,
    storage: memory,
    copies,
    lock,
    recorder,
    events,
    start: (id = recordedTake.id) => recorder.start(camera.stream, "standard", { ...recordedTake, id }, events),
    async run(): Promise<RunningTake> {
      const started = await recorder.start(camera.stream, "standard", recordedTake, events);
      if (!started.ok) throw new Error(started.failure.type);
      return started.value;
    },
    async expectFree() {
      const release = await lock.tryAcquire();
      expect(release).not.toBeNull();
      release?.();
    },
  };
}

/** Stops, and lets the tasks of the fake recorder run. */
export async function stop(running: RunningTake, cause: Parameters<RunningTake["stop"]>[0] = "finished") {
  const stopped = running.stop(cause);
  await vi.advanceTimersByTimeAsync(10);
  return stopped;
}

/** Time passes, and what waits for it goes on. */
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** The recorder of the browser that was made first. */
export const engine = () => FakeMediaRecorder.made[0] ?? expect.unreachable("no recorder was made");
