import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Clock } from "../../src/domain/clock.ts";
import { takeId } from "../../src/domain/ids.ts";
import { connect, MIGRATIONS, type Migration } from "../../src/platform/storage/database.ts";
import { openStorage } from "../../src/platform/storage/open-storage.ts";
import { visitNewOrigin } from "../support/fake-origin.ts";
import { createDatabase, putRow, structureOf, type Structure } from "../support/raw-database.ts";
import { readFixture } from "../support/record-fixture.ts";
import { newChunk, newTake } from "../support/records.ts";
import { realClock } from "../support/real-clock.ts";

beforeEach(() => visitNewOrigin());

const END = { endCause: "finished", durationMs: 1000, durationIsSure: true, mediaEndMs: 980 } as const;

/** A clock in which every wait is over at once; keeps what was waited for. */
function hastyClock(): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    ...realClock,
    waits,
    after(delayMs, then) {
      waits.push(delayMs);
      queueMicrotask(then);
      return () => undefined;
    },
  };
}

function failOpening(times: number, name: string) {
  const open = IDBFactory.prototype.open;
  let left = times;
  return vi.spyOn(indexedDB, "open").mockImplementation((database, version) => {
    left -= 1;
    if (left >= 0) throw new DOMException("Internal error opening backing store for indexedDB.open.", name);
    return open.call(indexedDB, database, version);
  });
}

describe("opening after a crash", () => {
  test("is tried again with longer and longer waits, and finds what was there", async () => {
    const before = await openStorage(realClock);
    await before.storage.beginTake(newTake("a"));
    before.close();
    failOpening(3, "UnknownError");
    const clock = hastyClock();
    const after = await openStorage(clock);
    expect(clock.waits).toEqual([300, 600, 1200]);
    expect(after.reason).toBeNull();
    expect(await after.storage.takes()).toHaveLength(1);
    after.close();
  });

  test("is given up within ten seconds, without deleting anything", async () => {
    const deleting = vi.spyOn(indexedDB, "deleteDatabase");
    failOpening(100, "UnknownError");
    const clock = hastyClock();
    const { storage, reason } = await openStorage(clock);
    expect(clock.waits).toEqual([300, 600, 1200, 2400, 4800]);
    expect([storage.kind, reason]).toEqual(["memory", "open-failed"]);
    expect(deleting).not.toHaveBeenCalled();
  });
});

describe("a browser that keeps nothing", () => {
  test.each(["SecurityError", "InvalidStateError"])("a refusal (%s) is not waited for", async (name) => {
    failOpening(1, name);
    const clock = hastyClock();
    const { storage, reason } = await openStorage(clock);
    expect([storage.kind, reason, clock.waits]).toEqual(["memory", "no-indexeddb", []]);
  });

  test("what cannot be opened where takes were kept is not called a refusal", async () => {
    localStorage.setItem("second-take.has-takes", JSON.stringify({ count: 1, newestAt: 1000 }));
    failOpening(1, "InvalidStateError");
    expect((await openStorage(hastyClock())).reason).toBe("open-failed");
  });

  test("site data that is blocked is not waited for, though the browser calls it an unknown error", async () => {
    failOpening(100, "UnknownError");
    vi.spyOn(globalThis, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    });
    const clock = hastyClock();
    const { storage, reason } = await openStorage(clock);
    expect([storage.kind, reason, clock.waits]).toEqual(["memory", "no-indexeddb", []]);
  });

  test.each([
    ["is not there", () => vi.stubGlobal("indexedDB", undefined)],
    [
      "may not be named",
      () =>
        vi.spyOn(globalThis, "indexedDB", "get").mockImplementation(() => {
          throw new DOMException("denied", "SecurityError");
        }),
    ],
  ])("IndexedDB %s: the take lives in memory, and the reason is given", async (_name, take) => {
    take();
    const { storage, reason, lost } = await openStorage(realClock);
    expect([storage.kind, reason, lost]).toEqual(["memory", "no-indexeddb", null]);
    expect(await storage.beginTake(newTake("a"))).toEqual({ ok: true, value: undefined });
    expect(await storage.takes()).toHaveLength(1);
  });
});

describe("storage that was lost", () => {
  /** The browser drops the database, and nothing else. */
  const dropDatabase = () => {
    const keys = localStorage;
    visitNewOrigin();
    vi.stubGlobal("localStorage", keys);
  };
  const openAndClose = async () => {
    const { lost, close } = await openStorage(realClock);
    close();
    return lost;
  };
  async function record() {
    const { storage, close } = await openStorage(realClock);
    await storage.beginTake(newTake("a"));
    await storage.appendChunk(takeId("a"), newChunk(0));
    close();
    return storage;
  }

  test("is told from a first visit, at every opening until the person has read of it", async () => {
    expect(await openAndClose()).toBeNull();
    await record();
    expect(await openAndClose()).toBeNull();
    dropDatabase();
    expect(await openAndClose()).toEqual({ count: 0, newestAt: null });
    expect(await openAndClose()).toEqual({ count: 0, newestAt: null });
    const { forgetLoss, close } = await openStorage(realClock);
    forgetLoss();
    close();
    expect(await openAndClose()).toBeNull();
  });

  test("is told with the number of takes that were finished and the date of the newest", async () => {
    const { storage, close } = await openStorage(realClock);
    for (const [id, createdAt] of [
      ["a", 1000],
      ["b", 3000],
      ["c", 2000],
    ] as const) {
      await storage.beginTake(newTake(id, { createdAt }));
      await storage.appendChunk(takeId(id), newChunk(0));
      await storage.finishTake(takeId(id), END);
    }
    await storage.discardTake(takeId("c"));
    await storage.beginTake(newTake("running", { createdAt: 9000 }));
    await storage.appendChunk(takeId("running"), newChunk(0));
    close();
    dropDatabase();
    expect(await openAndClose()).toEqual({ count: 2, newestAt: 3000 });
  });

  test("is told without numbers where the marker cannot be read", async () => {
    localStorage.setItem("second-take.has-takes", "yes");
    expect(await openAndClose()).toEqual({ count: null, newestAt: null });
  });

  test("is not claimed where no take was kept, or the last one was removed", async () => {
    const { storage, close } = await openStorage(realClock);
    await storage.saveBank("mine", "{}");
    await storage.beginTake(newTake("a"));
    await storage.appendChunk(takeId("a"), newChunk(0));
    await storage.discardTake(takeId("a"));
    close();
    dropDatabase();
    expect(await openAndClose()).toBeNull();
  });

  test("is not claimed after erasing", async () => {
    const { storage, close } = await openStorage(realClock);
    await storage.beginTake(newTake("a"));
    await storage.appendChunk(takeId("a"), newChunk(0));
    await storage.eraseAll();
    close();
    dropDatabase();
    expect(await openAndClose()).toBeNull();
  });
});

describe("the structure of the database", () => {
  const second: Migration = (database, transaction) => {
    database.createObjectStore("mentors");
    transaction.objectStore("takes").createIndex("byStatus", "status");
  };

  test.each([1, 2])("of version %i is as it was released", async (version) => {
    (await connect(realClock, MIGRATIONS.slice(0, version))).close();
    expect(await structureOf()).toEqual(readFixture(`storage/v${version}-structure.json`));
  });

  test("a database of version 1 opens with all that it holds", async () => {
    await createDatabase(1, readFixture("storage/v1-structure.json") as Structure);
    const take = readFixture("records/v1/take-webm.json");
    const [interview, review, settings] = ["interview", "review", "settings"].map((kind) =>
      readFixture(`records/v1/${kind}.json`),
    );
    await putRow("takes", take);
    await putRow("chunks", readFixture("records/v1/chunk.json"));
    await putRow("interviews", interview);
    await putRow("reviews", review);
    await putRow("settings", settings, "settings");
    await putRow("banks", "{}", "mine");
    const { storage, lost, close } = await openStorage(realClock);
    expect(lost).toBeNull();
    expect(await storage.takes()).toEqual([{ ...(take as object), v: 2, durationIsSure: true }]);
    const media = await storage.media(takeId("0b6b4a5e-7a0f-4b5c-9f0e-0d1f3c2b1a00"));
    expect(await media?.chunks[0]?.text()).toBe("the first");
    expect(media?.cues).toEqual([{ timeMs: 0, offset: 218 }]);
    expect(await storage.interviews()).toMatchObject([{ code: "7K2M-QX4P-11", askedBy: "room" }]);
    expect(await storage.reviews()).toMatchObject([{ note: "Second half is a list.", notes: [] }]);
    expect(await storage.settings()).toEqual(settings);
    expect(await storage.bankTexts()).toEqual(new Map([["mine", "{}"]]));
    close();
  });

  test("is lifted by the steps that are new, and rows stay", async () => {
    (await openStorage(realClock)).close();
    await putRow("takes", newTake("a"));
    const first = vi.fn();
    const connection = await connect(realClock, [first, first, second]);
    expect(first).not.toHaveBeenCalled();
    expect(connection.isNew).toBe(false);
    expect(await (await connection.database()).count("takes")).toBe(1);
    connection.close();
    expect(Object.keys(await structureOf())).toContain("mentors");
  });

  test("an old tab gives way to a newer one, and then fails in words instead of hanging", async () => {
    const old = await openStorage(realClock);
    const newer = await connect(realClock, [...MIGRATIONS, second]);
    expect(await old.storage.saveBank("mine", "{}")).toEqual({
      ok: false,
      failure: { type: "storage-failed", name: "VersionError" },
    });
    newer.close();
    old.close();
  });
});
