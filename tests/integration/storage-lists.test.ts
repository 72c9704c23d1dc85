import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { openStorage, type OpenedStorage } from "../../src/platform/storage/open-storage.ts";
import { visitNewOrigin } from "../support/fake-origin.ts";
import { putRow } from "../support/raw-database.ts";
import { realClock } from "../support/real-clock.ts";
import { newInterview, newReview, newTake } from "../support/records.ts";

let opened: OpenedStorage[];

async function open(): Promise<OpenedStorage["storage"]> {
  const another = await openStorage(realClock);
  opened.push(another);
  return another.storage;
}

beforeEach(() => {
  opened = [];
  visitNewOrigin();
});
afterEach(() => {
  for (const { close } of opened) close();
  vi.restoreAllMocks();
});

const watchReads = () => vi.spyOn(IDBObjectStore.prototype, "getAll");

test("a whole list is read once as long as nothing is written", async () => {
  const storage = await open();
  await storage.beginTake(newTake("a"));
  await storage.saveInterview(newInterview("i"));
  await storage.saveReview(newReview("a"));
  await putRow("takes", { id: "damaged" });
  const reads = watchReads();
  for (let round = 0; round < 3; round += 1) {
    expect(await storage.takes()).toHaveLength(1);
    expect(await storage.damagedTakes()).toBe(1);
    expect(await storage.interviews()).toHaveLength(1);
    expect(await storage.reviews()).toHaveLength(1);
  }
  expect(reads).toHaveBeenCalledTimes(3);
});

test("the list after a write has what was written, whoever asks at once", async () => {
  const storage = await open();
  expect(await storage.takes()).toEqual([]);
  const heard = new Promise<number>((resolve) => {
    storage.subscribe(() => void storage.takes().then((takes) => resolve(takes.length)));
  });
  await storage.beginTake(newTake("a"));
  expect(await storage.takes()).toHaveLength(1);
  expect(await heard).toBe(1);
  await storage.deleteTakes([takeId("a")], 1);
  expect(await storage.takes()).toEqual([]);
});

test("a list that was being read during a write is read again after it", async () => {
  const storage = await open();
  const early = storage.takes();
  await Promise.all([early, storage.beginTake(newTake("a"))]);
  expect(await storage.takes()).toHaveLength(1);
});

test("what another tab writes is read anew", async () => {
  const [here, there] = [await open(), await open()];
  expect(await there.takes()).toEqual([]);
  const heard = new Promise<void>((resolve) => there.subscribe(resolve));
  await here.beginTake(newTake("a"));
  await heard;
  expect(await there.takes()).toHaveLength(1);
});

test("a reading that failed is tried again", async () => {
  const storage = await open();
  await storage.beginTake(newTake("a"));
  watchReads().mockImplementationOnce(() => {
    throw new DOMException("internal", "UnknownError");
  });
  await expect(storage.takes()).rejects.toThrow("internal");
  expect(await storage.takes()).toHaveLength(1);
});
