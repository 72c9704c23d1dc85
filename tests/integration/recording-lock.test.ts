import { describe, expect, test, vi } from "vitest";
import { createRecordingLock } from "../../src/platform/recording/recording-lock.ts";

describe("the recording lock in a browser without Web Locks", () => {
  test("lets one recording of this tab in at a time", async () => {
    const lock = createRecordingLock(null);
    const release = await lock.tryAcquire();
    expect(release).not.toBeNull();
    expect(await lock.tryAcquire()).toBeNull();
    expect(await lock.heldElsewhere()).toBe(false);
    release?.();
    expect(await lock.tryAcquire()).not.toBeNull();
  });

  test("tells once when it is free, unless that is not wanted any more", async () => {
    const lock = createRecordingLock(null);
    const [wanted, unwanted] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const release = await lock.tryAcquire();
    lock.onFree(wanted);
    lock.onFree(unwanted)();
    release?.();
    (await lock.tryAcquire())?.();
    expect(wanted).toHaveBeenCalledTimes(1);
    expect(unwanted).not.toHaveBeenCalled();
  });
});
