import { expect, test, vi } from "vitest";
import { createRecordingLock } from "../../src/platform/recording/recording-lock.ts";

/** Two locks of one page stand for two tabs: each knows only what it holds itself. */
test("two tabs do not record at once, and the second learns when the first is done", async () => {
  const first = createRecordingLock(navigator.locks);
  const second = createRecordingLock(navigator.locks);
  const release = await first.tryAcquire();
  expect(release).not.toBeNull();
  expect(await first.tryAcquire()).toBeNull();
  expect(await second.tryAcquire()).toBeNull();
  expect(await first.heldElsewhere()).toBe(false);
  expect(await second.heldElsewhere()).toBe(true);

  const [onFree, unwanted] = [vi.fn<() => void>(), vi.fn<() => void>()];
  second.onFree(onFree);
  second.onFree(unwanted)();
  release?.();
  await vi.waitFor(() => expect(onFree).toHaveBeenCalledTimes(1));
  expect(unwanted).not.toHaveBeenCalled();
  expect(await second.heldElsewhere()).toBe(false);
});

test("a take can follow the last one at once", async () => {
  const lock = createRecordingLock(navigator.locks);
  for (let take = 0; take < 20; take += 1) {
    const release = await lock.tryAcquire();
    expect(release).not.toBeNull();
    release?.();
  }
});
