import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startHousekeeping } from "../../../src/app/housekeeping.ts";
import { takeId } from "../../../src/domain/ids.ts";
import type { TakeRecord } from "../../../src/domain/records/records.ts";
import type { RecordingLock } from "../../../src/platform/recording/recording-lock.ts";
import { newTake } from "../../support/records.ts";

/** A lock that another tab can hold, as the browser's. */
function lockOfTwoTabs() {
  let holder: "nobody" | "this tab" | "other tab" = "nobody";
  const waiting = new Set<() => void>();
  const lock: RecordingLock = {
    async tryAcquire() {
      if (holder !== "nobody") return null;
      holder = "this tab";
      return () => {
        holder = "nobody";
      };
    },
    heldElsewhere: async () => holder === "other tab",
    onFree(listener) {
      waiting.add(listener);
      return () => waiting.delete(listener);
    },
  };
  return {
    lock,
    holder: () => holder,
    otherTabTakes: () => {
      holder = "other tab";
    },
    otherTabLetsGo: () => {
      holder = "nobody";
      for (const listener of waiting) listener();
      waiting.clear();
    },
  };
}

interface Setting {
  readonly heldElsewhere?: boolean;
  readonly takes?: readonly TakeRecord[];
  /** Ids of takes that were brought back in an earlier visit. */
  readonly unread?: readonly string[];
}

function setUp({ heldElsewhere = false, takes = [], unread = [] }: Setting = {}) {
  let news = unread;
  const tabs = lockOfTwoTabs();
  if (heldElsewhere) tabs.otherTabTakes();
  const unfinished: TakeRecord[] = [];
  const seen: string[] = [];
  const listeners = new Set<() => void>();
  const housekeeping = startHousekeeping({
    recordingLock: tabs.lock,
    clock: { now: () => 1_000_000 },
    recoverTakes: async () => {
      seen.push(`recover while ${tabs.holder()} records`);
      return unfinished.splice(0);
    },
    recoveredNews: {
      read: () => news,
      write(ids) {
        news = ids;
      },
    },
    visit: { storageLost: { count: 3, newestAt: 900_000 } },
    forgetLoss: () => seen.push("forgotten"),
    storage: {
      takes: async () => takes,
      purgeTakes: async (before) => {
        seen.push(`purge before ${before}`);
        return 0;
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  });
  onTestFinished(() => housekeeping.close());
  return {
    ...tabs,
    housekeeping,
    unfinished,
    unread: () => news,
    seen,
    someTabWrites: () => listeners.forEach((listener) => listener()),
  };
}

describe("housekeeping", () => {
  it("recovers takes and purges deleted ones at the start, holding the lock, and gives it back", async () => {
    const { housekeeping, unfinished, seen, holder } = setUp();
    const take = newTake("take-1");
    unfinished.push(take);
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    expect(seen).toEqual(["recover while this tab records", "purge before 940000"]);
    expect(housekeeping.get().recovered).toEqual([take]);
    await vi.waitFor(() => expect(holder()).toBe("nobody"));
  });

  it("touches nothing while another tab records, and does so once that tab has let go", async () => {
    const { housekeeping, seen, otherTabLetsGo } = setUp({ heldElsewhere: true });
    await vi.waitFor(() => expect(housekeeping.get().recordingElsewhere).toBe(true));
    expect(seen).toEqual([]);
    otherTabLetsGo();
    expect(housekeeping.get().recordingElsewhere).toBe(false);
    await vi.waitFor(() => expect(seen).toContain("recover while this tab records"));
  });

  it("notices a tab that starts to record later, by what it writes", async () => {
    const { housekeeping, seen, otherTabTakes, someTabWrites } = setUp();
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    otherTabTakes();
    expect(housekeeping.get().recordingElsewhere).toBe(false);
    someTabWrites();
    await vi.waitFor(() => expect(housekeeping.get().recordingElsewhere).toBe(true));
  });

  it("is silent about writes when nobody else records", async () => {
    const { housekeeping, seen, someTabWrites } = setUp();
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    const listener = vi.fn();
    housekeeping.subscribe(listener);
    someTabWrites();
    await Promise.resolve();
    expect(listener).not.toHaveBeenCalled();
  });

  it("forgets recovered takes when their notice is put away", async () => {
    const { housekeeping, unfinished, unread } = setUp();
    unfinished.push(newTake("take-1"));
    await vi.waitFor(() => expect(housekeeping.get().recovered).toHaveLength(1));
    expect(unread()).toEqual(["take-1"]);
    housekeeping.dismissRecovered();
    expect(housekeeping.get().recovered).toEqual([]);
    expect(unread()).toEqual([]);
  });

  it("forgets the recovered take that was opened, and no other", async () => {
    const { housekeeping, unfinished, unread } = setUp();
    unfinished.push(newTake("opened"), newTake("other"));
    await vi.waitFor(() => expect(housekeeping.get().recovered).toHaveLength(2));
    housekeeping.takeOpened(takeId("opened"));
    expect(housekeeping.get().recovered.map(({ id }) => id)).toEqual(["other"]);
    expect(unread()).toEqual(["other"]);
  });

  it("tells of what was brought back before a reload, until it is read; not of what is gone since", async () => {
    const kept = newTake("kept", { status: "recovered" });
    const { housekeeping, unfinished, unread } = setUp({
      takes: [kept, newTake("other", { status: "recovered" })],
      unread: ["kept", "deleted"],
    });
    const fresh = newTake("fresh");
    unfinished.push(fresh);
    await vi.waitFor(() => expect(housekeeping.get().recovered).toHaveLength(2));
    expect(new Set(housekeeping.get().recovered)).toEqual(new Set([kept, fresh]));
    expect(new Set(unread())).toEqual(new Set(["kept", "fresh"]));
  });

  it("tells what was lost until it is read, and forgets it then", async () => {
    const { housekeeping, seen } = setUp();
    expect(housekeeping.get().lost).toEqual({ count: 3, newestAt: 900_000 });
    housekeeping.dismissLost();
    expect(housekeeping.get().lost).toBeNull();
    expect(seen).toContain("forgotten");
  });
});
