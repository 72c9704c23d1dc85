import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { defaultSettings } from "../../src/domain/records/default-settings.ts";
import { openStorage, type OpenedStorage } from "../../src/platform/storage/open-storage.ts";
import { createPositions } from "../../src/platform/system/positions.ts";
import { fakeLocks, visitNewOrigin } from "../support/fake-origin.ts";
import { abortWith, closeFromOutside, countRows } from "../support/raw-database.ts";
import { newChunk, newInterview, newReview, newTake } from "../support/records.ts";
import { realClock } from "../support/real-clock.ts";

const a = takeId("a");
let opened: OpenedStorage[];

async function open(): Promise<OpenedStorage["storage"]> {
  const another = await openStorage(realClock);
  opened.push(another);
  return another.storage;
}

beforeEach(() => {
  opened = [];
  visitNewOrigin({ locks: fakeLocks() });
});
afterEach(() => {
  for (const { close } of opened) close();
  vi.restoreAllMocks();
});

/** Watches every transaction that is begun; tells how many readwrite ones were in flight together at worst. */
function watchWrites() {
  const begin = IDBDatabase.prototype.transaction;
  const seen = { inFlight: 0, atWorst: 0, begun: 0, durability: [] as string[] };
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    stores,
    mode,
    options,
  ) {
    const transaction = begin.call(this, stores, mode, options);
    if (mode !== "readwrite") return transaction;
    seen.begun += 1;
    seen.inFlight += 1;
    seen.atWorst = Math.max(seen.atWorst, seen.inFlight);
    seen.durability.push(options?.durability ?? "default");
    for (const end of ["complete", "abort"]) transaction.addEventListener(end, () => (seen.inFlight -= 1));
    return transaction;
  });
  return seen;
}

describe("the one queue", () => {
  test.each([
    ["with locks", { locks: fakeLocks() }],
    ["without locks", {}],
  ])("never has two writes in flight, whatever is written at once, %s", async (_name, parts) => {
    visitNewOrigin(parts);
    const storage = await open();
    const seen = watchWrites();
    await Promise.all([
      storage.beginTake(newTake("a")),
      ...Array.from({ length: 10 }, (_, seq) => storage.appendChunk(a, newChunk(seq))),
      storage.saveReview(newReview("a")),
      storage.saveThumbnail(a, new Blob(["jpeg"])),
      storage.saveInterview(newInterview("i")),
      storage.saveSettings(defaultSettings()),
      storage.saveBank("mine", "{}"),
      storage.deleteTakes([a], 1),
      storage.restoreTakes([a]),
      storage.recoverTakes(),
      storage.purgeTakes(0),
      storage.removeBank("mine"),
      storage.eraseAll(),
    ]);
    expect(seen.begun).toBeGreaterThan(20);
    expect(seen.atWorst).toBe(1);
  });

  test("reaches over all tabs where the browser has locks", async () => {
    const tabs = [await open(), await open(), await open()];
    const seen = watchWrites();
    await Promise.all(
      tabs.flatMap((tab, index) => Array.from({ length: 10 }, (_, take) => tab.beginTake(newTake(`${index}-${take}`)))),
    );
    expect(seen.begun).toBe(30);
    expect(seen.atWorst).toBe(1);
    expect(await tabs[0]?.takes()).toHaveLength(30);
  });

  test("waits for the disk itself only where a take begins and ends", async () => {
    const storage = await open();
    await storage.saveThumbnail(a, new Blob(["the first Blob of this browser is a trial"]));
    const seen = watchWrites();
    await storage.beginTake(newTake("a"));
    await storage.appendChunk(a, newChunk(0));
    await storage.finishTake(a, { endCause: "finished", durationMs: 1000, durationIsSure: true, mediaEndMs: 990 });
    await storage.saveReview(newReview("a"));
    expect(seen.durability).toEqual(["strict", "relaxed", "strict", "relaxed"]);
  });

  test("goes on after a write that failed", async () => {
    const storage = await open();
    const [refused, kept] = await Promise.all([storage.appendChunk(a, newChunk(0)), storage.beginTake(newTake("a"))]);
    expect([refused.ok, kept.ok]).toEqual([false, true]);
  });
});

describe("a full disk", () => {
  const full = { ok: false, failure: { type: "storage-full" } };

  async function runningTake() {
    const storage = await open();
    await storage.beginTake(newTake("a"));
    await storage.appendChunk(a, newChunk(0, "kept "));
    return storage;
  }

  /** Aborts every write to the chunks, at the moment given. */
  function fill(when: "while writing" | "at the commit") {
    const add = IDBObjectStore.prototype.add;
    return vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, row, key) {
      const request = add.call(this, row, key);
      if (when === "while writing") abortWith(this.transaction, "QuotaExceededError");
      else request.addEventListener("success", () => abortWith(this.transaction, "QuotaExceededError"));
      return request;
    });
  }

  test.each(["while writing", "at the commit"] as const)("%s: said as such, and not tried again", async (when) => {
    const storage = await runningTake();
    const disk = fill(when);
    expect(await storage.appendChunk(a, newChunk(1))).toEqual(full);
    expect(disk).toHaveBeenCalledTimes(1);
  });

  test("takes nothing of what was kept, and writing goes on when there is room again", async () => {
    const storage = await runningTake();
    const disk = fill("at the commit");
    await storage.appendChunk(a, newChunk(1, "lost "));
    expect(await storage.take(a)).toMatchObject({ chunkCount: 1, sizeBytes: 5 });
    disk.mockRestore();
    expect(await storage.appendChunk(a, newChunk(1, "again"))).toEqual({ ok: true, value: undefined });
    expect(await new Blob([...((await storage.media(a))?.chunks ?? [])]).text()).toBe("kept again");
  });

  test("listeners hear nothing of it", async () => {
    const storage = await runningTake();
    fill("at the commit");
    const heard = vi.fn();
    storage.subscribe(heard);
    await storage.appendChunk(a, newChunk(1));
    expect(heard).not.toHaveBeenCalled();
  });
});

describe("any other fault", () => {
  function failWrites(times: number, name: string) {
    const put = IDBObjectStore.prototype.put;
    let left = times;
    return vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, row, key) {
      const request = put.call(this, row, key);
      if (left > 0) abortWith(this.transaction, name);
      left -= 1;
      return request;
    });
  }

  test("is tried once more", async () => {
    const storage = await open();
    const writes = failWrites(1, "UnknownError");
    expect(await storage.saveBank("mine", "{}")).toEqual({ ok: true, value: undefined });
    expect(writes).toHaveBeenCalledTimes(2);
  });

  test("that comes back is told by its name", async () => {
    const storage = await open();
    const writes = failWrites(2, "UnknownError");
    expect(await storage.saveBank("mine", "{}")).toEqual({
      ok: false,
      failure: { type: "storage-failed", name: "UnknownError" },
    });
    expect(writes).toHaveBeenCalledTimes(2);
    expect(await storage.bankTexts()).toEqual(new Map());
  });

  test("a connection that the browser closed is opened again", async () => {
    const storage = await open();
    const begin = vi.spyOn(IDBDatabase.prototype, "transaction");
    await storage.takes();
    for (const connection of begin.mock.contexts) closeFromOutside(connection);
    expect(await storage.saveBank("mine", "{}")).toEqual({ ok: true, value: undefined });
    expect((await storage.bankTexts()).get("mine")).toBe("{}");
  });
});

test("a write in one tab is heard in the other", async () => {
  const [here, there] = [await open(), await open()];
  const heard = new Promise<void>((resolve) => there.subscribe(resolve));
  await here.beginTake(newTake("a"));
  await heard;
  expect(await there.takes()).toHaveLength(1);
});

test("erasing leaves no row, no file and no key of ours, and lets other pages of the origin be", async () => {
  const files = new Map([["running-take", "bytes"]]);
  visitNewOrigin({ files });
  const storage = await open();
  await storage.beginTake(newTake("a"));
  await storage.appendChunk(a, newChunk(0));
  await storage.saveReview(newReview("a"));
  await storage.saveThumbnail(a, new Blob(["jpeg"]));
  await storage.saveInterview(newInterview("i"));
  await storage.saveSettings(defaultSettings());
  await storage.saveBank("mine", "{}");
  localStorage.setItem("second-take.theme", "dark");
  sessionStorage.setItem("second-take.sitting", "1");
  createPositions().keep(a, 5000);
  localStorage.setItem("another-page", "its own");
  expect(await storage.eraseAll()).toEqual({ ok: true, value: undefined });
  expect(new Set(Object.values(await countRows()))).toEqual(new Set([0]));
  expect(files.size).toBe(0);
  expect([Object.keys(localStorage), Object.keys(sessionStorage)]).toEqual([["another-page"], []]);
});

test("freed space is really free: no chunk of a purged or discarded take stays", async () => {
  const storage = await open();
  for (const id of ["a", "b", "c"]) {
    await storage.beginTake(newTake(id));
    for (const seq of [0, 1, 2]) await storage.appendChunk(takeId(id), newChunk(seq));
  }
  await storage.discardTake(a);
  await storage.deleteTakes([takeId("b")], 10);
  await storage.purgeTakes(10);
  expect(await countRows()).toMatchObject({ takes: 1, chunks: 3 });
});
