import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fail } from "../../src/domain/result.ts";
import { recoverWithCopies } from "../../src/platform/recording/bring-back.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { RunningCopies } from "../../src/platform/storage/running-copies.ts";
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

describe("the length of a take", () => {
  /** The machine sleeps: its clock has gone on when it wakes, and nothing was recorded. */
  const sleep = (ms: number) => {
    const wake = performance.now() + ms;
    vi.spyOn(performance, "now").mockImplementation(() => wake);
  };

  test("is not sure where the clock went on without the camera", async () => {
    const { run } = setUp();
    const running = await run();
    await pass(600);
    sleep(20_000);
    expect(await stop(running)).toMatchObject({ ok: true, value: { durationIsSure: false } });
  });

  test("is sure after a pause that a busy machine may make", async () => {
    const { run } = setUp();
    const running = await run();
    await pass(600);
    sleep(3000);
    expect(await stop(running)).toMatchObject({ ok: true, value: { durationIsSure: true } });
  });
});

describe("the copy of a running take", () => {
  async function brought(copies: RunningCopies): Promise<string> {
    const storage = createMemoryStorage();
    await recoverWithCopies(storage, copies);
    return new Blob([...((await storage.media(take.id))?.chunks ?? [])]).text();
  }

  test("holds every piece while the take runs, and is gone when the take is kept", async () => {
    const { run, copies } = setUp();
    const running = await run();
    await pass(750);
    expect([...copies.files.keys()]).toEqual(["a"]);
    await stop(running);
    await pass(2010);
    expect(copies.files.size).toBe(0);
  });

  test("is gone with a take that holds nothing", async () => {
    const { run, copies } = setUp();
    const running = await run();
    engine().fallSilent();
    const over = running.stop("finished");
    await pass(10);
    await over;
    expect(copies.files.size).toBe(0);
  });

  test("stays where the database refused a piece, and holds that piece", async () => {
    const memory = createMemoryStorage();
    const { run, copies } = setUp("mp4", {
      ...memory,
      appendChunk: async (id, chunk) =>
        chunk.seq < 2 ? memory.appendChunk(id, chunk) : fail({ type: "storage-failed", name: "UnknownError" }),
    });
    await run();
    await pass(1000);
    expect(await brought(copies)).toBe("slice 1slice 2slice 3");
  });

  test("stays where the database does not give back what was written", async () => {
    const memory = createMemoryStorage();
    const { run, copies } = setUp("mp4", {
      ...memory,
      media: async (id) => {
        const media = await memory.media(id);
        return media && { ...media, chunks: media.chunks.slice(1), places: media.places.slice(1) };
      },
    });
    const running = await run();
    await pass(600);
    await stop(running);
    await pass(2010);
    expect(await brought(copies)).toBe("slice 1slice 2slice 3");
  });

  test("gives its room to the recording when the disk is full, which then goes on", async () => {
    const memory = createMemoryStorage();
    let isFull = false;
    const ground = setUp("mp4", {
      ...memory,
      appendChunk: async (id, chunk) => {
        isFull ||= chunk.seq === 2;
        return isFull && ground.copies.files.size > 0 ? fail({ type: "storage-full" }) : memory.appendChunk(id, chunk);
      },
    });
    const running = await ground.run();
    await pass(1250);
    expect(ground.events.onInterrupted).not.toHaveBeenCalled();
    expect(ground.copies.files.size).toBe(0);
    expect(await stop(running)).toMatchObject({ ok: true, value: { endCause: "finished", chunkCount: 6 } });
  });

  test("that never answers does not hold the recording up", async () => {
    const silent: RunningCopies = {
      begin: () => ({ append: () => undefined, end: () => new Promise(() => undefined) }),
      left: async () => [],
    };
    const ground = setUp("mp4", {}, silent);
    const running = await ground.run();
    await pass(600);
    expect(await stop(running)).toMatchObject({ ok: true });
    await ground.expectFree();
  });
});
