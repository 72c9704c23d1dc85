import { planRestore, withoutDamaged, type RestorePlan } from "../../domain/backup/restore-plan.ts";
import type { RestoreJournal, RestoreMode } from "../../domain/backup/backup-memory.ts";
import { reportOf } from "../../domain/backup/restore-report.ts";
import { bytesOf, filesOf, type BackupTake, type Manifest } from "../../domain/backup/manifest.ts";
import type { Clock } from "../../domain/clock.ts";
import { KEPT_KINDS } from "../../domain/records/document-kinds.ts";
import { isEmptyProfile } from "../../domain/questions/profile.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import type { RecordingLock } from "../recording/recording-lock.ts";
import { nameOf } from "../storage/error-name.ts";
import type { Storage, StorageRoom } from "../storage/storage.ts";
import { createArchiveWriter } from "./archive-writer.ts";
import { openTarget, type TargetParts } from "./backup-target.ts";
import type { BackupFailure, BackupJob, Backups, CheckedBackup } from "./backups.ts";
import { verifyBackup, type VerifiedBackup } from "./check-backup.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { createPace } from "./pace.ts";
import { presentOf, restoreTakes } from "./restore-backup.ts";
import { writeBackup } from "./write-backup.ts";

interface BackupsParts extends TargetParts {
  readonly storage: Storage;
  readonly storageRoom: Pick<StorageRoom, "space">;
  readonly recordingLock: Pick<RecordingLock, "tryAcquire">;
  readonly locks: LockManager | null;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly appVersion: string;
}

type Outcome<T> = Promise<Result<T, BackupFailure>>;

export function createBackups(parts: BackupsParts): Backups {
  const { storage, storageRoom, recordingLock, locks, clock } = parts;
  const verified = new WeakMap<CheckedBackup, VerifiedBackup>();

  /** Turns what the browser throws into a failure, and lets no other tab in. */
  async function alone<T>(signal: AbortSignal, job: () => Outcome<T>): Outcome<T> {
    try {
      return (await oneAtATime(locks, job)) ?? fail({ type: "backup-elsewhere" });
    } catch (error) {
      if (signal.aborted) return fail({ type: "backup-canceled" });
      const name = nameOf(error);
      return fail(name === "QuotaExceededError" ? { type: "storage-full" } : { type: "backup-failed", name });
    }
  }

  async function write({ readme, signal, onProgress }: Parameters<Backups["write"]>[0]) {
    const all = await storage.takes();
    if (all.some(({ status }) => status === "recording")) return fail({ type: "recording-elsewhere" } as const);
    const createdAt = clock.now();
    const fileName = `second-take-backup-${new Date(createdAt).toLocaleDateString("sv-SE")}.zip`;
    const bytes = sizeOf(all);
    if (parts.pickFile === null && !(await hasRoom(bytes))) return fail({ type: "storage-full" } as const);
    const target = await openTarget(fileName, parts);
    if (target === null) return fail({ type: "backup-not-started" } as const);

    const pace = createPace(clock, onProgress, { takes: all.length, bytes });
    const head = { id: parts.newId(), appVersion: parts.appVersion, createdAt };
    const archive = createArchiveWriter(target.writable, signal);
    let takes: readonly BackupTake[];
    try {
      takes = await writeBackup(archive, { storage, takes: all, head, readme, pace });
      await target.send();
    } catch (error) {
      await archive.abort();
      await target.discard();
      throw error;
    }
    const written = { fileName, takes: takes.length, bytes: bytesOf(filesOf(takes)) };
    const kept = await storage.saveBackupMemory({
      last: { at: createdAt, takes: written.takes, bytes: written.bytes },
    });
    return kept.ok ? ok({ ...written, leftOut: all.length - written.takes }) : kept;
  }

  async function check(file: File, job: BackupJob): Outcome<CheckedBackup> {
    const read = await verifyBackup(file, job, clock);
    if (!read.ok) return read;
    const { manifest, damaged } = read.value;
    const [present, journal, isEmptyHere] = await Promise.all([
      presentOf(storage, manifest),
      storage.restoreJournal(),
      isEmpty(storage),
    ]);
    if (journal !== null && journal.backupId !== manifest.id)
      return fail({ type: "backup-other", fileName: journal.fileName });
    const checked: CheckedBackup = {
      fileName: file.name,
      createdAt: manifest.createdAt,
      takes: manifest.takes.length,
      bytes: bytesOf(manifest.files),
      reviews: manifest.reviews.length,
      damaged: [...damaged],
      refused: manifest.refused.length,
      newTakes: planRestore(withoutDamaged(manifest, damaged), present, "merge").takes.length,
      isEmptyHere,
      resumes: journal !== null,
    };
    verified.set(checked, read.value);
    return ok(checked);
  }

  async function restore(checked: CheckedBackup, job: BackupJob & { readonly mode: RestoreMode }) {
    const backup = verified.get(checked);
    if (backup === undefined) throw new Error("only a checked backup can be restored");
    const manifest = withoutDamaged(backup.manifest, backup.damaged);
    const [present, interrupted] = await Promise.all([presentOf(storage, manifest), storage.restoreJournal()]);
    const plan = planRestore(manifest, present, interrupted === null ? job.mode : "merge");
    const freed = job.mode === "replace" ? sizeOf(await storage.takes()) : 0;
    if (!(await hasRoom(bytesOf(filesOf(plan.takes)) - freed))) return fail({ type: "storage-full" } as const);
    const journal: RestoreJournal = interrupted ?? {
      v: 1,
      backupId: manifest.id,
      backupAt: manifest.createdAt,
      fileName: checked.fileName,
      mode: job.mode,
      totalTakes: plan.takes.length,
      writing: null,
      tally: plan.tally,
    };
    if (interrupted === null) {
      const begun = await begin(journal, plan);
      if (!begun.ok) return begun;
    }
    const restored = await restoreTakes(journal, { storage, archive: backup.archive, plan, clock }, job);
    if (restored.ok) await rememberSource(manifest);
    return restored;
  }

  // No take may begin while everything is erased.
  async function begin(journal: RestoreJournal, { records }: RestorePlan): Outcome<void> {
    const release = await recordingLock.tryAcquire();
    if (release === null) return fail({ type: "recording-elsewhere" });
    try {
      return await storage.beginRestore(journal, records);
    } finally {
      release();
    }
  }

  async function hasRoom(bytes: number): Promise<boolean> {
    const space = await storageRoom.space();
    return space === null || space.quotaBytes === null || bytes <= space.quotaBytes - space.usedBytes;
  }

  async function stop(): Outcome<void> {
    const journal = await storage.restoreJournal();
    return journal === null ? ok(undefined) : storage.endRestore(reportOf(journal, clock.now()));
  }

  /** What was restored is in a backup: nobody needs to be reminded of it. */
  async function rememberSource(manifest: Manifest): Promise<void> {
    const { last } = await storage.backupMemory();
    if (last !== null && last.at >= manifest.createdAt) return;
    const { takes, createdAt } = manifest;
    await storage.saveBackupMemory({ last: { at: createdAt, takes: takes.length, bytes: bytesOf(filesOf(takes)) } });
  }

  return {
    write: (job) => alone(job.signal, () => write(job)),
    check: (file, job) => alone(job.signal, () => check(file, job)),
    restore: (checked, job) => alone(job.signal, () => restore(checked, job)),
    stopRestore: () => alone(new AbortController().signal, stop),
  };
}

const sizeOf = (takes: readonly TakeRecord[]): number => takes.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

async function isEmpty(storage: Storage): Promise<boolean> {
  const [takes, damaged, interviews, banks, profile, { starred, outlines }, documents] = await Promise.all([
    storage.takes(),
    storage.damagedTakes(),
    storage.interviews(),
    storage.bankTexts(),
    storage.profile(),
    storage.notebook(),
    storage.storedDocuments(KEPT_KINDS.map(({ name }) => name)),
  ]);
  const kept = takes.length + damaged + interviews.length + banks.size + starred.length + outlines.length;
  return kept + documents.length === 0 && isEmptyProfile(profile);
}
