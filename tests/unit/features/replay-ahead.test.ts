import { expect, test, vi } from "vitest";
import { takeId } from "../../../src/domain/ids.ts";
import { ReplayAhead } from "../../../src/features/interview/replay-ahead.ts";
import { createMemoryStorage } from "../../../src/platform/storage/memory-storage.ts";
import type { Storage } from "../../../src/platform/storage/storage.ts";
import { newChunk, newTake } from "../../support/records.ts";

const a = takeId("a");

async function runningTake() {
  const storage = createMemoryStorage();
  await storage.beginTake(newTake("a"));
  const media = vi.fn<Storage["media"]>((id, known) => storage.media(id, known));
  const ahead = new ReplayAhead({ media }, a);
  async function keep(seq: number) {
    await storage.appendChunk(a, newChunk(seq));
    ahead.grow();
  }
  return { ahead, media, storage, keep };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const ended = (chunkCount: number) => newTake("a", { status: "complete", chunkCount });

test("at the end of a take that was read back nothing is left to read", async () => {
  const { ahead, media, keep } = await runningTake();
  for (const seq of [0, 1, 2]) {
    await keep(seq);
    await settled();
  }
  const take = ended(3);
  const last = await ahead.read(take);
  expect(last?.chunks).toHaveLength(3);
  expect(last?.take).toBe(take);
  expect(media.mock.calls.map(([, known]) => known?.chunks.length ?? 0)).toEqual([0, 1, 2]);
});

test("a long take has few pieces, with the same bytes in the same order", async () => {
  const { ahead, storage, keep } = await runningTake();
  for (let seq = 0; seq < 50; seq += 1) {
    await keep(seq);
    if (seq % 7 === 0) await settled();
  }
  const last = await ahead.read(ended(50));
  expect(last?.chunks.length).toBeLessThan(20);
  expect(last?.places.map(({ seq }) => seq)).toEqual(last?.chunks.map((_, index) => index));
  const kept = await storage.media(a);
  const text = (chunks: readonly Blob[] = []) => new Blob([...chunks]).text();
  expect(await text(last?.chunks)).toBe(await text(kept?.chunks));
  expect(last?.cues).toEqual(kept?.cues);
});

test("a take with a hole keeps its pieces and their places", async () => {
  const { ahead, keep } = await runningTake();
  for (const seq of [0, 1, 3]) await keep(seq);
  await settled();
  expect((await ahead.read(ended(4)))?.places.map(({ seq }) => seq)).toEqual([0, 1, 3]);
});

test("chunks that come while it reads are read at the end", async () => {
  const { ahead, media, keep } = await runningTake();
  await Promise.all([0, 1, 2, 3].map(keep));
  expect(media).toHaveBeenCalledTimes(1);
  expect((await ahead.read(ended(4)))?.chunks).toHaveLength(4);
});

test("a reading that failed is made good by the next one", async () => {
  const { ahead, media, keep } = await runningTake();
  media.mockRejectedValueOnce(new DOMException("internal", "UnknownError"));
  await keep(0);
  await settled();
  await keep(1);
  await settled();
  expect((await ahead.read(ended(2)))?.chunks).toHaveLength(2);
});

test("a take that cannot be read is no take to show", async () => {
  const { ahead, media, keep } = await runningTake();
  media.mockRejectedValue(new DOMException("internal", "UnknownError"));
  await keep(0);
  expect(await ahead.read(ended(1))).toBeNull();
});
