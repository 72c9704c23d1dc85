import type { Clock } from "../domain/clock.ts";
import type { Storage } from "../platform/storage/storage.ts";
import type { Place } from "./place.ts";

/** The first screen is drawn by then, and nobody was faster. */
const REST_MS = 500;

/**
 * Fetches the places where somebody who comes back goes next, so that they open at once. A first visit is spared: it should
 * cost as little as it can.
 */
export function preloadPlaces(
  places: readonly Pick<Place, "preload">[],
  storage: Pick<Storage, "takes">,
  clock: Pick<Clock, "after">,
): void {
  clock.after(REST_MS, () => {
    void storage.takes().then((takes) => {
      if (takes.length > 0) for (const { preload } of places) preload?.();
    });
  });
}
