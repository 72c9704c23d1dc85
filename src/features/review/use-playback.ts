import { useSyncExternalStore } from "react";
import type { Playback, PlaybackState } from "./playback.ts";

/** One thing of the playback's state; the component is drawn anew only when that changes. `select` gives a plain value. */
export function usePlayback<T extends string | number | boolean | null>(
  playback: Playback,
  select: (state: PlaybackState) => T,
): T {
  return useSyncExternalStore(playback.state.subscribe, () => select(playback.state.get()));
}
