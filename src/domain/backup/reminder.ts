import type { BackupMemory } from "./backup-memory.ts";

const DAY_MS = 86_400_000;
const MANY_TAKES = 10;
const SOME_TAKES = 3;
const SOME_DAYS_MS = 3 * DAY_MS;

/** How long a reminder that was put away stays away. */
export const QUIET_MS = 7 * DAY_MS;

interface Kept {
  /** When the takes on this device were recorded, newest first. */
  readonly takeTimes: readonly number[];
  readonly memory: BackupMemory;
  /** Whether the browser promised to keep them. */
  readonly persistence: "persistent" | "best-effort" | "unknown";
  readonly now: number;
}

/**
 * Why a backup is due: "many": ten takes or more are newer than the last one. "not-promised": the browser refuses to
 * promise that takes stay, the last backup is a week old, and three takes or one of three days ago are in none. Null: none
 * is, or it was put away.
 */
export function backupDue({ takeTimes, memory, persistence, now }: Kept): "many" | "not-promised" | null {
  if (memory.quietUntil !== null && now < memory.quietUntil) return null;
  const last = memory.last?.at ?? -1;
  if ((takeTimes[MANY_TAKES - 1] ?? -1) > last) return "many";
  const isOld = last < 0 || now - last >= QUIET_MS;
  const inNone = takeTimes.filter((time) => time > last);
  const isWorthIt = inNone.length >= SOME_TAKES || inNone.some((time) => now - time >= SOME_DAYS_MS);
  return persistence === "best-effort" && isOld && isWorthIt ? "not-promised" : null;
}
