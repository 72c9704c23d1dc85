import type { RestoreJournal, RestoreReport } from "../../src/domain/backup/backup-memory.ts";
import type { RestoredRecords } from "../../src/domain/backup/restore-plan.ts";
import { ok, type Result } from "../../src/domain/result.ts";
import { createBackupController, type BackupController } from "../../src/features/settings/backup-controller.ts";
import type { BackupFailure, BackupJob, Backups, CheckedBackup } from "../../src/platform/backup/backups.ts";

/** A restore that brings no records but takes. */
export const NO_RECORDS: RestoredRecords = {
  interviews: [],
  reviews: [],
  banks: [],
  settings: null,
  profile: null,
  notebook: null,
  documents: [],
};

export const checkedBackup = (fields: Partial<CheckedBackup> = {}): CheckedBackup => ({
  fileName: "second-take-backup-2026-11-20.zip",
  createdAt: 1_760_000_000_000,
  takes: 61,
  bytes: 1_200_000_000,
  reviews: 44,
  damaged: [],
  refused: 0,
  newTakes: 61,
  isEmptyHere: true,
  resumes: false,
  ...fields,
});

export const restoreReport = (fields: Partial<RestoreReport> = {}): RestoreReport => ({
  at: 1_760_000_900_000,
  backupAt: 1_760_000_000_000,
  fileName: "second-take-backup-2026-11-20.zip",
  mode: "replace",
  totalTakes: 61,
  tally: {
    takes: 61,
    skipped: 0,
    reviews: 44,
    interviews: 12,
    banks: 0,
    settings: true,
    profile: false,
    notebook: false,
    documents: 0,
    refused: [],
  },
  ...fields,
});

export const restoreJournal = (fields: Partial<RestoreJournal> = {}): RestoreJournal => {
  const { at: _at, ...report } = restoreReport();
  return { v: 1, backupId: "b", writing: null, ...report, tally: { ...report.tally, takes: 12 }, ...fields };
};

/** A task of which the test says when it goes on and how it ends. */
export interface FakeJob<T> extends BackupJob {
  end(result: Result<T, BackupFailure>): void;
}

/** Backups that do nothing by themselves; `jobs` holds what was asked, the newest last. */
export function fakeBackups() {
  const jobs: FakeJob<never>[] = [];
  const asked: { readonly deed: string; readonly with: unknown }[] = [];

  function begin<T>(deed: string, given: unknown, job: BackupJob): Promise<Result<T, BackupFailure>> {
    asked.push({ deed, with: given });
    return new Promise((resolve) => {
      jobs.push({ ...job, end: resolve as FakeJob<never>["end"] });
      job.signal.addEventListener("abort", () => resolve({ ok: false, failure: { type: "backup-canceled" } }));
    });
  }

  const backups: Backups = {
    write: (job) => begin("write", job.readme, job),
    check: (file, job) => begin("check", file.name, job),
    restore: (_checked, job) => begin("restore", job.mode, job),
    async stopRestore() {
      asked.push({ deed: "stop", with: null });
      return ok(undefined);
    },
  };
  return { backups, jobs, asked };
}

/** A controller for screens on which nobody makes a backup. */
export const idleBackup = (backups: Backups = fakeBackups().backups): BackupController =>
  createBackupController({ backups, guardLeaving: () => () => undefined, onRestored: async () => undefined });
