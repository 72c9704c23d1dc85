import { expect, test, vi } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { fail, ok } from "../../src/domain/result.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { Storage, StorageFailure } from "../../src/platform/storage/storage.ts";
import { createWindowStorage } from "../../src/platform/storage/window-takes.ts";
import { newChunk, newReview, newTake } from "../support/records.ts";

const a = takeId("a");
const end = { endCause: "finished", durationMs: 2900, durationIsSure: true, mediaEndMs: 2900 } as const;
const refused: StorageFailure = { type: "storage-failed", name: "UnknownError" };

/** A disk that takes so many chunks and then refuses every write. */
function setUp(chunks: number, failure: StorageFailure = refused) {
  const memory = createMemoryStorage();
  const disk = {
    ...memory,
    beginTake: async (take) => (chunks >= 0 ? memory.beginTake(take) : fail(refused)),
    appendChunk: async (id, chunk) => (chunk.seq < chunks ? memory.appendChunk(id, chunk) : fail(failure)),
    deleteTakes: async () => fail(refused),
  } satisfies Storage;
  return { disk, ...createWindowStorage(disk) };
}

async function record({ recording }: Pick<ReturnType<typeof setUp>, "recording">) {
  expect(await recording.beginTake(newTake("a"))).toEqual(ok(undefined));
  for (const seq of [0, 1, 2]) expect(await recording.appendChunk(a, newChunk(seq))).toEqual(ok(undefined));
}

const wordsOf = async (storage: Storage) => {
  const media = await storage.media(a);
  return Promise.all((media?.chunks ?? []).map((chunk) => chunk.text()));
};

test.each([
  ["after its first chunk", 1],
  ["before its first chunk", 0],
  ["before its row", -1],
])("a take that the browser refuses to write %s is whole in this window", async (_when, chunks) => {
  const ground = setUp(chunks);
  const told = vi.fn();
  ground.storage.subscribe(told);
  await record(ground);
  expect(ground.windowTakes.get()).toEqual({ ids: new Set([a]), isRunning: true });
  expect(told).toHaveBeenCalled();
  const finished = await ground.recording.finishTake(a, end);
  expect(finished).toMatchObject({ ok: true, value: { status: "complete", chunkCount: 3, durationMs: 2900 } });
  expect(ground.windowTakes.get().isRunning).toBe(false);
  expect(await wordsOf(ground.storage)).toEqual(["piece 0 ", "piece 1 ", "piece 2 "]);
  expect(await ground.storage.takes()).toHaveLength(1);
  expect((await ground.storage.take(a))?.chunkCount).toBe(3);
  // What is to be brought back at the next start must not be thought safe.
  expect(await ground.recording.media(a)).toEqual(await ground.disk.media(a));
});

test("a take of this window is deleted, brought back and removed as any other", async () => {
  const ground = setUp(1);
  await record(ground);
  await ground.recording.finishTake(a, end);
  expect(await ground.storage.deleteTakes([a], 5)).toEqual(ok(undefined));
  expect(await ground.storage.takes()).toEqual([]);
  await ground.storage.restoreTakes([a]);
  expect(await ground.storage.takes()).toHaveLength(1);
  await ground.storage.deleteTakes([a], 5);
  await ground.storage.purgeTakes(5);
  expect(ground.windowTakes.get().ids.size).toBe(0);
});

test("a full disk is told, for room can be made", async () => {
  const { recording, windowTakes } = setUp(0, { type: "storage-full" });
  await recording.beginTake(newTake("a"));
  expect(await recording.appendChunk(a, newChunk(0))).toEqual(fail({ type: "storage-full" }));
  expect(windowTakes.get().ids.size).toBe(0);
});

test("what is written is not held", async () => {
  const ground = setUp(9);
  await record(ground);
  expect(await ground.recording.finishTake(a, end)).toMatchObject({ ok: true });
  expect(ground.windowTakes.get().ids.size).toBe(0);
  expect(await wordsOf(ground.storage)).toHaveLength(3);
});

test("the review of a take without a row stays in this window; that of one with a row is on the disk", async () => {
  for (const [chunks, isOnDisk] of [
    [-1, false],
    [1, true],
  ] as const) {
    const ground = setUp(chunks);
    await record(ground);
    const told = vi.fn();
    ground.storage.subscribe(told);
    await ground.storage.changeReview(a, (stored) => ({ ...(stored ?? newReview("a")), note: "one" }));
    await ground.storage.changeReview(a, (stored) => ({ ...(stored ?? newReview("a")), oneChange: "two" }));
    expect(told).toHaveBeenCalled();
    expect(await ground.storage.review(a)).toMatchObject({ note: "one", oneChange: "two" });
    expect((await ground.storage.reviews()).map(({ note }) => note)).toEqual(["one"]);
    expect(await ground.disk.reviews()).toHaveLength(isOnDisk ? 1 : 0);
  }
});
