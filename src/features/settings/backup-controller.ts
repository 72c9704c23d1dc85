import type { RestoreMode, RestoreReport } from "../../domain/backup/backup-memory.ts";
import { ok, type Result } from "../../domain/result.ts";
import { Store, type Readable } from "../../domain/store.ts";
import type {
  BackupFailure,
  BackupJob,
  BackupProgress,
  Backups,
  CheckedBackup,
  WrittenBackup,
} from "../../platform/backup/backups.ts";

/** What is being done; the words of a failure depend on it. */
export type BackupDeed = "write" | "check" | "restore";

/** What the person sees of backups now. */
export type BackupTask =
  | { readonly type: "idle" }
  | {
      readonly type: "running";
      readonly deed: BackupDeed;
      /** Empty while a backup is written. */
      readonly fileName: string;
      /** Null before the first news. */
      readonly progress: BackupProgress | null;
    }
  | { readonly type: "written"; readonly written: WrittenBackup }
  | { readonly type: "canceled" }
  | { readonly type: "checked"; readonly checked: CheckedBackup }
  | { readonly type: "restored"; readonly report: RestoreReport }
  /** A restore that was stopped. */
  | { readonly type: "paused"; readonly checked: CheckedBackup }
  | {
      readonly type: "failed";
      readonly deed: BackupDeed;
      readonly failure: BackupFailure;
      /** Of a restore, which can go on at once. */
      readonly checked: CheckedBackup | null;
    };

/** Backups on their way out and in, one at a time; they go on while the person looks at other places. */
export interface BackupController extends Readable<BackupTask> {
  /** `readme`: words that go into the file. Call it from a press. */
  makeBackup(readme: string): Promise<void>;
  checkFile(file: File): Promise<void>;
  restore(checked: CheckedBackup, mode: RestoreMode): Promise<void>;
  cancel(): void;
  /** Leaves an interrupted restore as it is. */
  stopRestore(): Promise<void>;
  /** Puts away what was told. */
  close(): void;
}

interface ControllerParts {
  readonly backups: Backups;
  /** Lets the browser ask before the page is left; returns how to stop asking. */
  readonly guardLeaving: () => () => void;
  /** Settings may be others now. */
  readonly onRestored: () => Promise<unknown>;
}

const IDLE: BackupTask = { type: "idle" };

export function createBackupController({ backups, guardLeaving, onRestored }: ControllerParts): BackupController {
  const state = new Store<BackupTask>(IDLE);
  let running: AbortController | null = null;

  /** Does nothing while something else goes on. */
  async function run(
    start: { readonly deed: BackupDeed; readonly fileName: string; readonly checked: CheckedBackup | null },
    act: (job: BackupJob) => Promise<Result<BackupTask, BackupFailure>>,
  ): Promise<void> {
    if (running !== null) return;
    const { deed, fileName, checked } = start;
    const controller = new AbortController();
    running = controller;
    const stopGuarding = guardLeaving();
    const show = (progress: BackupProgress | null) => state.set({ type: "running", deed, fileName, progress });
    let end = IDLE;
    show(null);
    try {
      const done = await act({ signal: controller.signal, onProgress: show });
      end = done.ok ? done.value : afterFailure(done.failure, deed, checked);
    } finally {
      stopGuarding();
      running = null;
      state.set(end);
    }
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    makeBackup: (readme) =>
      run({ deed: "write", fileName: "", checked: null }, async (job) => {
        const made = await backups.write({ ...job, readme });
        return made.ok ? ok({ type: "written", written: made.value }) : made;
      }),
    checkFile: (file) =>
      run({ deed: "check", fileName: file.name, checked: null }, async (job) => {
        const read = await backups.check(file, job);
        return read.ok ? ok({ type: "checked", checked: read.value }) : read;
      }),
    restore: (checked, mode) =>
      run({ deed: "restore", fileName: checked.fileName, checked }, async (job) => {
        const restored = await backups.restore(checked, { ...job, mode });
        await onRestored();
        return restored.ok ? ok({ type: "restored", report: restored.value }) : restored;
      }),
    cancel: () => running?.abort(),
    async stopRestore() {
      const stopped = await backups.stopRestore();
      state.set(stopped.ok ? IDLE : afterFailure(stopped.failure, "restore", null));
    },
    close: () => {
      if (running === null) state.set(IDLE);
    },
  };
}

function afterFailure(failure: BackupFailure, deed: BackupDeed, checked: CheckedBackup | null): BackupTask {
  if (failure.type === "backup-not-started") return IDLE;
  if (failure.type !== "backup-canceled") return { type: "failed", deed, failure, checked };
  if (deed === "write") return { type: "canceled" };
  return checked === null ? IDLE : { type: "paused", checked };
}
