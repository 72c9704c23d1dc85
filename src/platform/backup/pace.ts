import type { Clock } from "../../domain/clock.ts";
import { timeLeftMs } from "../../domain/backup/time-left.ts";
import type { BackupJob } from "./backups.ts";

/** More often than this nobody can read the numbers. */
const TELL_MS = 250;

/** Counts what is done and tells of it. */
export interface Pace {
  addBytes(bytes: number): void;
  addTake(): void;
}

export function createPace(
  clock: Pick<Clock, "monotonic">,
  onProgress: BackupJob["onProgress"],
  total: { readonly takes: number; readonly bytes: number },
): Pace {
  const startedAt = clock.monotonic();
  let toldAt = -Infinity;
  let takes = 0;
  let bytes = 0;

  function tell(): void {
    const now = clock.monotonic();
    if (now - toldAt < TELL_MS && bytes < total.bytes) return;
    toldAt = now;
    const leftMs = timeLeftMs({ doneBytes: bytes, totalBytes: total.bytes, elapsedMs: now - startedAt });
    onProgress({ takes, totalTakes: total.takes, bytes, totalBytes: total.bytes, leftMs });
  }

  tell();
  return {
    addBytes(more) {
      bytes += more;
      tell();
    },
    addTake() {
      takes += 1;
      tell();
    },
  };
}
