import { expect, test, vi } from "vitest";
import { preloadPlaces } from "../../../src/app/preload-places.ts";
import type { TakeRecord } from "../../../src/domain/records/records.ts";
import { createFakeClock } from "../../support/fake-clock.ts";
import { newTake } from "../../support/records.ts";

async function afterTheFirstScreen(takes: readonly TakeRecord[]) {
  const clock = createFakeClock();
  const preload = vi.fn<() => void>();
  preloadPlaces([{ preload }, {}], { takes: () => Promise.resolve(takes) }, clock);
  await clock.settle();
  expect(preload).not.toHaveBeenCalled();
  await clock.settle(1000);
  return preload;
}

test("somebody who comes back has the next places fetched, once the first screen is there", async () => {
  expect(await afterTheFirstScreen([newTake("a")])).toHaveBeenCalledTimes(1);
});

test("a first visit downloads no place that was not asked for", async () => {
  expect(await afterTheFirstScreen([])).not.toHaveBeenCalled();
});
