import type { RestoreJournal, RestoreReport } from "./backup-memory.ts";

/** What a restore did up to here. */
export function reportOf(journal: RestoreJournal, at: number): RestoreReport {
  const { backupAt, fileName, mode, totalTakes, tally } = journal;
  return { at, backupAt, fileName, mode, totalTakes, tally };
}
