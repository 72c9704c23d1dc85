import { useEffect, useState } from "react";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { Playback } from "./playback.ts";
import type { ReviewPorts } from "./review-ports.ts";

/** Nearer to the start or the end than this, a take begins anew. */
const EDGE_MS = 2000;

/** Keeps where the person is in a take, to the second; gives where they left it, or 0. */
export function useKeptPosition(port: ReviewPorts["position"], take: TakeRecord, playback: Playback): number {
  const [startMs] = useState(() => {
    const keptMs = port.get(take.id) ?? 0;
    return keptMs > EDGE_MS && keptMs < take.durationMs - EDGE_MS ? keptMs : 0;
  });

  useEffect(() => {
    let kept = Math.floor(playback.state.get().timeMs / 1000);
    return playback.state.subscribe(() => {
      const second = Math.floor(playback.state.get().timeMs / 1000);
      if (second === kept) return;
      kept = second;
      port.keep(take.id, second * 1000);
    });
  }, [port, take.id, playback]);

  return startMs;
}
