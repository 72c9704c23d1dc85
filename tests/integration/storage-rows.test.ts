import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { questionId, takeId } from "../../src/domain/ids.ts";
import { newProgram, PROGRAM } from "../../src/domain/programs/program.ts";
import { emptyProfile } from "../../src/domain/questions/profile.ts";
import { defaultSettings } from "../../src/domain/records/default-settings.ts";
import { emptyNotebook } from "../../src/domain/records/notebook-schema.ts";
import { ok } from "../../src/domain/result.ts";
import { openStorage, type OpenedStorage } from "../../src/platform/storage/open-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { visitNewOrigin } from "../support/fake-origin.ts";
import { countRows, putRow, readRow } from "../support/raw-database.ts";
import { newChunk, newInterview, newReview, newTake } from "../support/records.ts";
import { realClock } from "../support/real-clock.ts";

let opened: OpenedStorage;
let storage: Storage;
const a = takeId("a");

beforeEach(async () => {
  visitNewOrigin();
  opened = await openStorage(realClock);
  storage = opened.storage;
});
afterEach(() => {
  opened.close();
  vi.restoreAllMocks();
});

const textOf = async () => new Blob([...((await storage.media(a))?.chunks ?? [])]).text();

test("a damaged take is left out and counted, and nothing writes over it", async () => {
  await storage.beginTake(newTake("good"));
  await putRow("takes", { id: "rotten", v: 1, status: "complete" });
  await putRow("takes", { ...newTake("future"), v: 99 });
  await putRow("takes", { ...newTake("undated"), createdAt: "yesterday" });
  expect((await storage.takes()).map(({ id }) => id)).toEqual(["good"]);
  expect(await storage.takesOfQuestion(questionId("img-why-the-us"))).toHaveLength(1);
  expect(await storage.damagedTakes()).toBe(3);
  expect(await storage.take(takeId("rotten"))).toBeNull();
  expect(await storage.media(takeId("future"))).toBeNull();
  await storage.deleteTakes([takeId("future"), takeId("rotten")], 1);
  await storage.recoverTakes();
  await storage.purgeTakes(Number.MAX_SAFE_INTEGER);
  expect(await countRows()).toMatchObject({ takes: 3 });
});

test("damaged interviews, reviews, settings, banks and thumbnails do no harm", async () => {
  await storage.saveInterview(newInterview("good"));
  await storage.saveReview(newReview("good"));
  await putRow("interviews", { id: "rotten", v: 1 });
  await putRow("reviews", { takeId: "rotten", v: 9 });
  await putRow("settings", { v: 1, theme: "pink" }, "settings");
  await putRow("banks", 42, "rotten");
  await putRow("thumbnails", "no picture", "rotten");
  expect((await storage.interviews()).map(({ id }) => id)).toEqual(["good"]);
  expect((await storage.reviews()).map((review) => review.takeId)).toEqual(["good"]);
  expect(await storage.settings()).toEqual(defaultSettings());
  expect(await storage.bankTexts()).toEqual(new Map());
  expect(await storage.thumbnail(takeId("rotten"))).toBeNull();
});

test("what a person said, rated and noted is never written over where it cannot be read", async () => {
  const refused = { ok: false, failure: { type: "storage-failed", name: "UnreadableError" } };
  await storage.beginTake(newTake("a"));
  const rows = {
    review: { ...newReview("a"), v: 99 },
    notebook: { ...emptyNotebook(), starred: "a star" },
    profile: { ...emptyProfile(), v: 99 },
  };
  await putRow("reviews", rows.review);
  await putRow("settings", rows.notebook, "notebook");
  await putRow("settings", rows.profile, "profile");
  await putRow("banks", 42, "mine");
  expect(await storage.changeReview(a, (stored) => stored ?? newReview("a"))).toEqual(refused);
  expect(await storage.changeNotebook((stored) => stored)).toEqual(refused);
  expect(await storage.saveProfile(emptyProfile())).toEqual(refused);
  expect(await storage.changeBank("mine", () => ok("{}"))).toEqual(refused);
  expect(await readRow("reviews", "a")).toEqual(rows.review);
  expect(await readRow("settings", "notebook")).toEqual(rows.notebook);
  expect(await readRow("settings", "profile")).toEqual(rows.profile);
  expect(await readRow("banks", "mine")).toBe(42);
});

test("records that cannot be read are counted, and what is only measured is not", async () => {
  expect(await storage.damagedRecords()).toBe(0);
  await storage.saveInterview(newInterview("good"));
  await storage.changeDocument(PROGRAM, "good", () => newProgram("good", 1));
  await storage.saveProfile(emptyProfile());
  expect(await storage.damagedRecords()).toBe(0);
  await putRow("reviews", { takeId: "rotten", v: 9 });
  await putRow("settings", { v: 9 }, "notebook");
  await putRow("settings", { v: 9 }, "settings");
  await putRow("documents", { v: 9 }, ["program", "rotten"]);
  await putRow("documents", { v: 9 }, ["evidence", "rotten"]);
  await storage.saveInterview(newInterview("another"));
  expect(await storage.damagedRecords()).toBe(3);
});

test("settings of a newer version stay; damaged ones are chosen anew", async () => {
  const chosen = { ...defaultSettings(), theme: "dark" } as const;
  await putRow("settings", { ...chosen, v: 99 }, "settings");
  expect(await storage.saveSettings(defaultSettings())).toMatchObject({ failure: { name: "UnreadableError" } });
  expect(await readRow("settings", "settings")).toMatchObject({ v: 99 });
  await putRow("settings", { v: 1, theme: "pink" }, "settings");
  expect(await storage.saveSettings(chosen)).toMatchObject({ ok: true });
  expect(await storage.settings()).toEqual(chosen);
});

test("a take gives every chunk that can be read, and where it belongs", async () => {
  await storage.beginTake(newTake("a"));
  for (const seq of [0, 1, 2]) await storage.appendChunk(a, newChunk(seq, `${seq} `));
  await putRow("chunks", { takeId: "a", seq: 1, bytes: null });
  const media = await storage.media(a);
  expect(await textOf()).toBe("0 2 ");
  expect(media?.places.map(({ seq, startMs, offset }) => [seq, startMs, offset])).toEqual([
    [0, 0, 0],
    [2, 2000, 200],
  ]);
  expect(media?.cues).toHaveLength(2);
});

test("a list of 1,000 takes is one read of their rows: no chunk, no picture is touched", async () => {
  for (let index = 0; index < 1000; index += 1) {
    await putRow("takes", newTake(`take-${index}`, { createdAt: (index * 7919) % 1000, status: "complete" }));
  }
  // The code that reads rows comes with the first question.
  await storage.take(a);
  const begin = vi.spyOn(IDBDatabase.prototype, "transaction");
  const getAll = vi.spyOn(IDBObjectStore.prototype, "getAll");
  const takes = await storage.takes();
  expect(takes.map(({ createdAt }) => createdAt)).toEqual(Array.from({ length: 1000 }, (_, index) => 999 - index));
  expect(begin.mock.calls.map(([stores]) => stores)).toEqual(["takes"]);
  expect(getAll).toHaveBeenCalledTimes(1);
});

test("a chunk and the totals of its take are written together or not at all", async () => {
  await storage.beginTake(newTake("a"));
  await storage.appendChunk(a, newChunk(0));
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("cannot write the row", "DataError");
  });
  const failed = await storage.appendChunk(a, newChunk(1));
  vi.restoreAllMocks();
  expect(failed).toEqual({ ok: false, failure: { type: "storage-failed", name: "DataError" } });
  expect(await countRows()).toMatchObject({ takes: 1, chunks: 1 });
  expect(await storage.take(a)).toMatchObject({ chunkCount: 1 });
});

test("where a stored Blob cannot be read back, bytes are kept in buffers", async () => {
  vi.spyOn(Blob.prototype, "text").mockRejectedValueOnce(new DOMException("gone", "NotReadableError"));
  const kept: unknown[] = [];
  const add = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, row, key) {
    kept.push(row);
    return add.call(this, row, key);
  });
  await storage.beginTake(newTake("a"));
  await Promise.all([0, 1, 2].map((seq) => storage.appendChunk(a, newChunk(seq, `${seq} `))));
  await storage.saveThumbnail(a, new Blob(["jpeg"], { type: "image/jpeg" }));
  expect(kept[1]).toMatchObject({ seq: 0, bytes: { type: "video/webm" } });
  expect(await textOf()).toBe("0 1 2 ");
  expect((await storage.media(a))?.chunks[0]?.type).toBe("video/webm");
  expect((await storage.thumbnail(a))?.type).toBe("image/jpeg");
});

test("a browser whose Blobs come back is asked only once", async () => {
  await storage.beginTake(newTake("a"));
  const text = vi.spyOn(Blob.prototype, "text");
  await storage.saveThumbnail(a, new Blob(["jpeg"]));
  expect(text).toHaveBeenCalledTimes(1);
  opened.close();
  opened = await openStorage(realClock);
  await opened.storage.saveThumbnail(a, new Blob(["jpeg"]));
  expect(text).toHaveBeenCalledTimes(1);
});
