import { ALL_FORMATS, BlobSource, Input } from "mediabunny";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { fail } from "../../src/domain/result.ts";
import { createBackups } from "../../src/platform/backup/browser-backups.ts";
import { readArchive } from "../../src/platform/backup/read-archive.ts";
import { contentOf, job, keepMp4, keepSome, newDevice, restoreFrom, type Device } from "../support/backup-device.ts";
import { NO_RECORDS, restoreJournal } from "../support/fake-backups.ts";
import { countRows, putRow } from "../support/raw-database.ts";
import { newInterview, newReview, newTake } from "../support/records.ts";

let device: Device;

beforeEach(async () => {
  device = await newDevice();
});
afterEach(() => device.close());

test("what was backed up comes back equal, to the last byte of every piece", async () => {
  await keepSome(device);
  const before = await contentOf(device.storage);
  expect(before.pieces.flat().length).toBeGreaterThan(10);
  const file = await device.backUp();
  device.close();
  device = await newDevice();
  const restored = await restoreFrom(device, file);
  expect(restored).toMatchObject({
    ok: true,
    value: {
      mode: "replace",
      totalTakes: 3,
      tally: { takes: 3, reviews: 2, interviews: 1, settings: true, profile: true, notebook: true, refused: [] },
    },
  });
  expect(await contentOf(device.storage)).toEqual(before);
  expect((await device.storage.backupMemory()).last).toMatchObject({ takes: 3 });
  expect(await device.storage.restoreJournal()).toBeNull();
});

test("the videos in it open without the app, with their length", async () => {
  await keepSome(device);
  const archive = await readArchive(await device.backUp());
  if (!archive.ok) throw new Error(archive.failure.type);
  expect(archive.value.entries.map(({ name }) => name)).toEqual([
    "README.txt",
    "media/2025-10-09 Why do you want to train in the United States, take 2.mp4",
    "thumbnails/1.jpg",
    "media/2025-10-09 Why do you want to train in the United States, take 1.webm",
    "media/2025-10-09 What do you do outside medicine, take 1.m4a",
    "manifest.json",
  ]);
  const webm = archive.value.file("media/2025-10-09 Why do you want to train in the United States, take 1.webm");
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(webm ?? new Blob()) });
  expect(await input.getMimeType()).toContain("video/webm");
  expect(await input.computeDuration()).toBeGreaterThan(1);
});

test("progress counts takes and bytes up to the end", async () => {
  await keepSome(device);
  const watched = job();
  await device.backups.write({ ...watched, readme: "" });
  const last = watched.told.at(-1);
  expect(watched.told[0]).toMatchObject({ takes: 0, totalTakes: 3, bytes: 0 });
  expect(last?.bytes).toBeGreaterThanOrEqual(last?.totalBytes ?? Infinity);
});

test("to restore a second time changes nothing", async () => {
  await keepSome(device);
  const file = await device.backUp();
  const before = await contentOf(device.storage);
  expect(await restoreFrom(device, file, "merge")).toMatchObject({
    ok: true,
    value: { totalTakes: 0, tally: { takes: 0, skipped: 3, reviews: 0, interviews: 0, settings: false } },
  });
  expect(await contentOf(device.storage)).toEqual(before);
});

test("a merge keeps what is here, and of two reviews the one written later", async () => {
  await keepSome(device);
  const file = await device.backUp();
  await device.storage.saveReview(newReview("spoken", { note: "later here", updatedAt: 1_760_000_200_000 }));
  await device.storage.saveReview(newReview("filmed", { note: "earlier here", updatedAt: 1_750_000_000_000 }));
  await device.storage.saveSettings({ ...(await device.storage.settings()), theme: "light" });
  await keepMp4(device.storage, "recorded-since");
  await device.storage.discardTake(takeId("heard"));
  expect(await restoreFrom(device, file, "merge")).toMatchObject({
    ok: true,
    value: { tally: { takes: 1, skipped: 2, reviews: 1, settings: false } },
  });
  expect(await device.storage.review(takeId("spoken"))).toMatchObject({ note: "later here" });
  expect(await device.storage.review(takeId("filmed"))).toMatchObject({ note: "" });
  expect(await device.storage.settings()).toMatchObject({ theme: "light" });
  expect((await device.storage.takes()).map(({ id }) => id).toSorted()).toEqual([
    "filmed",
    "heard",
    "recorded-since",
    "spoken",
  ]);
});

test("to replace erases what is here first", async () => {
  await keepSome(device);
  const file = await device.backUp();
  const before = await contentOf(device.storage);
  await keepMp4(device.storage, "recorded-since");
  await device.storage.saveInterview(newInterview("since"));
  await device.storage.saveBank("mine", "{}");
  expect(await restoreFrom(device, file, "replace")).toMatchObject({ ok: true, value: { tally: { takes: 3 } } });
  expect(await contentOf(device.storage)).toEqual(before);
});

test("a take that lost a piece here comes back whole", async () => {
  await keepSome(device);
  const file = await device.backUp();
  const before = await contentOf(device.storage);
  await putRow("chunks", { takeId: "spoken", seq: 1, bytes: null });
  expect(await restoreFrom(device, file, "merge")).toMatchObject({
    ok: true,
    value: { tally: { takes: 1, skipped: 2 } },
  });
  expect(await contentOf(device.storage)).toEqual(before);
});

test("a take with a lost piece is backed up as it is, and says the same afterwards", async () => {
  await keepSome(device);
  await putRow("chunks", { takeId: "spoken", seq: 1, bytes: null });
  const before = await contentOf(device.storage);
  const file = await device.backUp();
  expect(await restoreFrom(device, file, "replace")).toMatchObject({ ok: true });
  expect(await contentOf(device.storage)).toEqual(before);
});

test("what is deleted while a backup is written is left out of it", async () => {
  await keepSome(device);
  const { storage } = device;
  const written = await device.backups.write({
    signal: new AbortController().signal,
    readme: "",
    onProgress: ({ takes }) => {
      if (takes === 0) void storage.discardTake(takeId("heard"));
    },
  });
  expect(written).toMatchObject({ ok: true, value: { takes: 2, leftOut: 1 } });
});

test("no backup is made while a take runs", async () => {
  await keepSome(device);
  await device.storage.beginTake(newTake("running"));
  expect(await device.backups.write({ ...job(), readme: "" })).toEqual(fail({ type: "recording-elsewhere" }));
  expect((await device.storage.backupMemory()).last).toBeNull();
});

test("a backup that is stopped hands nothing over and is not remembered", async () => {
  await keepSome(device);
  const controller = new AbortController();
  const stopped = await device.backups.write({
    signal: controller.signal,
    readme: "",
    onProgress: () => controller.abort(),
  });
  expect(stopped).toEqual(fail({ type: "backup-canceled" }));
  expect(device.files).toEqual([]);
  expect((await device.storage.backupMemory()).last).toBeNull();
});

test("an interrupted restore is gone on with, and tells the whole story in the end", async () => {
  await keepSome(device);
  const before = await contentOf(device.storage);
  const file = await device.backUp();
  const other = await device.backUp();
  device.close();
  device = await newDevice();

  const checked = await device.backups.check(file, job());
  if (!checked.ok) throw new Error(checked.failure.type);
  const controller = new AbortController();
  const interrupted = await device.backups.restore(checked.value, {
    mode: "replace",
    signal: controller.signal,
    onProgress: ({ takes }) => {
      if (takes === 1) controller.abort();
    },
  });
  expect(interrupted).toEqual(fail({ type: "backup-canceled" }));
  expect(await device.storage.restoreJournal()).toMatchObject({ totalTakes: 3, tally: { takes: 1 } });
  expect(await device.storage.takes()).toHaveLength(1);

  expect(await device.backups.check(other, job())).toMatchObject(fail({ type: "backup-other", fileName: file.name }));
  const again = await device.backups.check(file, job());
  expect(again).toMatchObject({ ok: true, value: { resumes: true, newTakes: 2 } });
  expect(await restoreFrom(device, file)).toMatchObject({
    ok: true,
    value: { mode: "replace", totalTakes: 3, tally: { takes: 3, skipped: 0, reviews: 2, interviews: 1 } },
  });
  expect(await contentOf(device.storage)).toEqual(before);
});

test("an interrupted restore can be left as it is; nothing half is kept", async () => {
  const { tally } = restoreJournal();
  const journal = restoreJournal({ writing: takeId("half"), totalTakes: 5, tally: { ...tally, takes: 2 } });
  await device.storage.beginRestore(journal, NO_RECORDS);
  await putRow("chunks", { v: 2, takeId: "half", seq: 0 });
  await putRow("thumbnails", new Blob(["jpeg"]), "half");
  expect(await device.backups.stopRestore()).toMatchObject({ ok: true });
  expect(await countRows()).toMatchObject({ chunks: 0, thumbnails: 0 });
  expect(await device.storage.restoreJournal()).toBeNull();
  expect((await device.storage.backupMemory()).lastRestore).toMatchObject({ totalTakes: 5, tally: { takes: 2 } });
});

test("a full disk stops a restore between two takes, and it can go on", async () => {
  await keepSome(device);
  const file = await device.backUp();
  const before = await contentOf(device.storage);
  const { put } = IDBObjectStore.prototype;
  let left = 8;
  const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === "chunks" && (left -= 1) < 0) throw new DOMException("no room", "QuotaExceededError");
    return put.apply(this, row);
  });
  expect(await restoreFrom(device, file, "replace")).toEqual(fail({ type: "storage-full" }));
  spy.mockRestore();
  const whole = await device.storage.takes();
  expect(whole.length).toBeLessThan(3);
  const kept = await Promise.all(whole.map(({ id }) => device.storage.pieces(id)));
  expect((await countRows())["chunks"]).toBe(kept.flatMap((take) => take?.pieces ?? []).length);
  expect(await restoreFrom(device, file)).toMatchObject({ ok: true, value: { tally: { takes: 3 } } });
  expect(await contentOf(device.storage)).toEqual(before);
});

test("nothing is erased while a take runs", async () => {
  await keepSome(device);
  const file = await device.backUp();
  const busy = createBackups({ ...device.parts, recordingLock: { tryAcquire: async () => null } });
  const checked = await busy.check(file, job());
  if (!checked.ok) throw new Error(checked.failure.type);
  const before = await contentOf(device.storage);
  expect(await busy.restore(checked.value, { ...job(), mode: "replace" })).toEqual(
    fail({ type: "recording-elsewhere" }),
  );
  expect(await contentOf(device.storage)).toEqual(before);
  expect(await device.storage.restoreJournal()).toBeNull();
});

test("a restore without room for it does not begin", async () => {
  await keepSome(device);
  const file = await device.backUp();
  await device.storage.eraseAll();
  const full = createBackups({
    ...device.parts,
    storageRoom: { space: async () => ({ usedBytes: 90, quotaBytes: 100 }) },
  });
  const checked = await full.check(file, job());
  if (!checked.ok) throw new Error(checked.failure.type);
  expect(await full.restore(checked.value, { ...job(), mode: "replace" })).toEqual(fail({ type: "storage-full" }));
  expect(await device.storage.restoreJournal()).toBeNull();
});

test("only one tab makes or restores a backup", async () => {
  const locks = { request: async (_name: string, _options: object, use: (lock: null) => unknown) => use(null) };
  const second = createBackups({ ...device.parts, locks: locks as unknown as LockManager });
  expect(await second.write({ ...job(), readme: "" })).toEqual(fail({ type: "backup-elsewhere" }));
});
