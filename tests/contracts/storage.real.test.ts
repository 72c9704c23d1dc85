import { deleteDB } from "idb";
import { expect, test } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { eraseOrigin } from "../../src/platform/storage/erase-origin.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { openStorage } from "../../src/platform/storage/open-storage.ts";
import { takesMarker } from "../../src/platform/storage/takes-marker.ts";
import { createStorageRoom } from "../../src/platform/storage/storage-room.ts";
import { newChunk, newTake } from "../support/records.ts";
import { realClock } from "../support/real-clock.ts";
import { describeStorage } from "./storage.contract.ts";

async function openEmpty() {
  await eraseOrigin();
  await deleteDB("second-take");
  return openStorage(realClock);
}

describeStorage("in memory, real browser", async () => ({ storage: createMemoryStorage(), close: () => undefined }));

describeStorage("in the real database", openEmpty);

test("a take is still there when the database is opened again", async () => {
  const first = await openEmpty();
  expect(first.reason).toBeNull();
  await first.storage.beginTake(newTake("a"));
  await first.storage.appendChunk(takeId("a"), newChunk(0, "so far"));
  first.close();
  const second = await openStorage(realClock);
  expect(second.lost).toBeNull();
  expect((await second.storage.recoverTakes()).map(({ id }) => id)).toEqual(["a"]);
  const media = await second.storage.media(takeId("a"));
  expect(await new Blob([...(media?.chunks ?? [])]).text()).toBe("so far");
  second.close();
});

test("two openings write in turn and tell each other", async () => {
  const first = await openEmpty();
  const second = await openStorage(realClock);
  const told = new Promise<void>((resolve) => second.storage.subscribe(resolve));
  const ids = Array.from({ length: 20 }, (_, index) => `take-${index}`);
  const written = await Promise.all(
    ids.map((id, index) => (index % 2 === 0 ? first : second).storage.beginTake(newTake(id))),
  );
  expect(written.every(({ ok }) => ok)).toBe(true);
  await told;
  expect(await first.storage.takes()).toHaveLength(20);
  first.close();
  second.close();
});

test("a database that vanished while takes were kept is told from a first visit", async () => {
  const first = await openEmpty();
  expect(first.lost).toBeNull();
  await first.storage.beginTake(newTake("a"));
  await first.storage.appendChunk(takeId("a"), newChunk(0));
  first.close();
  await deleteDB("second-take");
  const second = await openStorage(realClock);
  expect(second.lost).toEqual({ count: 0, newestAt: null });
  second.close();
});

test("erasing leaves no file, no key and no row", async () => {
  const opened = await openEmpty();
  const root = await navigator.storage.getDirectory();
  await root.getFileHandle("running-take", { create: true });
  localStorage.setItem("second-take.theme", "dark");
  await opened.storage.beginTake(newTake("a"));
  await opened.storage.appendChunk(takeId("a"), newChunk(0));
  expect(await opened.storage.eraseAll()).toEqual({ ok: true, value: undefined });
  for await (const name of root.keys()) expect.unreachable(name);
  expect(Object.keys(localStorage).filter((key) => key.startsWith("second-take"))).toEqual([]);
  expect(await opened.storage.takes()).toEqual([]);
  opened.close();
});

test("the browser says how much room there is", async () => {
  const room = createStorageRoom(navigator.storage);
  const space = await room.space();
  expect(space?.quotaBytes).toBeGreaterThan(0);
  expect(space?.usedBytes).toBeGreaterThanOrEqual(0);
  expect(["persistent", "best-effort"]).toContain(await room.persistence());
});

test("what is remembered of the takes lies where a killed browser does not lose it", async () => {
  const { storage, close } = await openEmpty();
  for (const createdAt of [1000, 3000]) {
    const take = newTake(`take-${createdAt}`, { createdAt });
    await storage.beginTake(take);
    await storage.appendChunk(take.id, newChunk(0));
    await storage.finishTake(take.id, { endCause: "finished", durationMs: 1, durationIsSure: true, mediaEndMs: 1 });
  }
  close();
  await takesMarker.read();
  // Local storage is written to the disk some seconds late.
  localStorage.clear();
  await deleteDB("second-take");
  const second = await openStorage(realClock);
  expect(second.lost).toEqual({ count: 2, newestAt: 3000 });
  second.forgetLoss();
  second.close();
  const third = await openStorage(realClock);
  expect(third.lost).toBeNull();
  third.close();
});
