import { beforeEach, expect, test, vi } from "vitest";
import { interviewId, takeId } from "../../src/domain/ids.ts";
import { emptyProfile } from "../../src/domain/questions/profile.ts";
import { defaultSettings } from "../../src/domain/records/default-settings.ts";
import { createChanges } from "../../src/platform/storage/changes.ts";
import { connect } from "../../src/platform/storage/database.ts";
import { openDiskStorage } from "../../src/platform/storage/disk-storage.ts";
import { lateStorage } from "../../src/platform/storage/late-storage.ts";
import { visitNewOrigin } from "../support/fake-origin.ts";
import { realClock } from "../support/real-clock.ts";
import { newInterview, newTake } from "../support/records.ts";

beforeEach(() => visitNewOrigin());

async function visit() {
  const connection = await connect(realClock);
  const changes = createChanges(true);
  const load = vi.fn(async () => openDiskStorage(connection, changes));
  return { load, storage: lateStorage(connection, changes, load) };
}

test("a first visit is answered without the code that reads rows", async () => {
  const { load, storage } = await visit();
  expect(await storage.takes()).toEqual([]);
  expect(await storage.damagedTakes()).toBe(0);
  expect(await storage.interviews()).toEqual([]);
  expect(await storage.reviews()).toEqual([]);
  expect(await storage.bankTexts()).toEqual(new Map());
  expect(await storage.settings()).toEqual(defaultSettings());
  expect(await storage.profile()).toEqual(emptyProfile());
  expect(await storage.restoreJournal()).toBeNull();
  expect(await storage.recoverTakes()).toEqual([]);
  expect(await storage.purgeTakes(Number.MAX_SAFE_INTEGER)).toBe(0);
  expect(load).not.toHaveBeenCalled();
});

test("it comes with the first write, once, and answers from then on", async () => {
  const { load, storage } = await visit();
  await Promise.all([storage.saveInterview(newInterview("i")), storage.beginTake(newTake("a"))]);
  await storage.saveSettings({ ...defaultSettings(), lens: "left" });
  expect(await storage.interviews()).toEqual([newInterview("i")]);
  expect(await storage.takes()).toEqual([newTake("a")]);
  expect(await storage.settings()).toMatchObject({ lens: "left" });
  expect(await storage.interview(interviewId("i"))).toEqual(newInterview("i"));
  expect(load).toHaveBeenCalledTimes(1);
});

test("what another tab wrote on a first visit is there", async () => {
  const [here, there] = [await visit(), await visit()];
  expect(await there.storage.takes()).toEqual([]);
  const heard = new Promise<void>((resolve) => there.storage.subscribe(resolve));
  await here.storage.beginTake(newTake("a"));
  await heard;
  expect(await there.storage.takes()).toHaveLength(1);
});

test("for somebody who comes back it is fetched at once", async () => {
  await visit();
  const { load } = await visit();
  expect(load).toHaveBeenCalledTimes(1);
});

test("where it cannot be fetched the question fails, and the next one asks again", async () => {
  const { load, storage } = await visit();
  load.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  await expect(storage.take(takeId("a"))).rejects.toThrow("Failed to fetch");
  expect(await storage.take(takeId("a"))).toBeNull();
});
