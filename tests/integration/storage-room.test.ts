import { expect, test } from "vitest";
import { createStorageRoom } from "../../src/platform/storage/storage-room.ts";

function browser(answers: Partial<StorageManager>): StorageManager {
  return answers as StorageManager;
}

test("tells what is used and what the browser allows", async () => {
  const room = createStorageRoom(browser({ estimate: async () => ({ usage: 41_000_000, quota: 2_000_000_000 }) }));
  expect(await room.space()).toEqual({ usedBytes: 41_000_000, quotaBytes: 2_000_000_000 });
});

test("a browser that tells no limit is not given one", async () => {
  const room = createStorageRoom(browser({ estimate: async () => ({ usage: 0 }) }));
  expect(await room.space()).toEqual({ usedBytes: 0, quotaBytes: null });
});

test("asking for persistence changes the answer only where it is granted", async () => {
  const granting = createStorageRoom(browser({ persisted: async () => false, persist: async () => true }));
  expect([await granting.persistence(), await granting.requestPersistence()]).toEqual(["best-effort", "persistent"]);
  const refusing = createStorageRoom(browser({ persist: async () => false }));
  expect(await refusing.requestPersistence()).toBe("best-effort");
});

test.each([
  ["has no storage manager", undefined],
  ["lacks the questions", browser({})],
  ["refuses to answer", browser({ estimate: () => Promise.reject(new TypeError("refused")) })],
])("nothing is claimed where the browser %s", async (_name, manager) => {
  const room = createStorageRoom(manager);
  expect([await room.space(), await room.persistence(), await room.requestPersistence()]).toEqual([
    null,
    "unknown",
    "unknown",
  ]);
});
