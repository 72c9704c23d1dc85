import type { ProgramId } from "../../domain/ids.ts";
import { PROGRAM, type ProgramRecord } from "../../domain/programs/program.ts";
import { Store, type Readable } from "../../domain/store.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { ProgramsPorts } from "./programs-ports.ts";

type ProgramPart = Partial<Omit<ProgramRecord, "v" | "id" | "updatedAt">>;

/** What a person changes of a program. Where it follows from what stands there, it is a function: another tab may have written. */
export type ProgramChange = ProgramPart | ((program: ProgramRecord) => ProgramPart);

export interface Keeping {
  /** What is not kept yet, in order. */
  readonly waiting: readonly ProgramChange[];
  /** The program as it was kept from here last; null: not yet. */
  readonly kept: ProgramRecord | null;
  readonly saving: "nothing" | "soon" | "saved" | StorageFailure;
}

/** Keeps what is written of one program: a moment after the last key, and at once on the way out. */
export interface ProgramKeeper extends Readable<Keeping> {
  change(change: ProgramChange): void;
  /** Keeps at once what waits, and what was refused before; why it is not kept, or null. */
  flush(): Promise<StorageFailure | null>;
}

const REST_MS = 400;

export function createProgramKeeper(
  { storage, clock }: Pick<ProgramsPorts, "storage" | "clock">,
  id: ProgramId,
): ProgramKeeper {
  const state = new Store<Keeping>({ waiting: [], kept: null, saving: "nothing" });
  let writing: Promise<StorageFailure | null> | null = null;
  let stop: () => void = () => undefined;

  async function write(): Promise<StorageFailure | null> {
    const batch = state.get().waiting;
    let kept = null as ProgramRecord | null;
    const written = await storage
      .changeDocument(PROGRAM, id, (stored) => {
        // Later than what was there, whatever the clock says: `shownProgram` tells by it which one is newer.
        kept = stored && { ...changed(stored, batch), updatedAt: Math.max(clock.now(), stored.updatedAt + 1) };
        return kept;
      })
      .finally(() => {
        writing = null;
      });
    if (!written.ok) {
      state.set({ ...state.get(), saving: written.failure });
      return written.failure;
    }
    const waiting = state.get().waiting.slice(batch.length);
    state.set({ waiting, kept, saving: waiting.length === 0 ? "saved" : "soon" });
    return flush();
  }

  async function flush(): Promise<StorageFailure | null> {
    stop();
    if (state.get().waiting.length === 0) return null;
    writing ??= write();
    return writing;
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    change(change) {
      state.set({ ...state.get(), waiting: [...state.get().waiting, change], saving: "soon" });
      stop();
      stop = clock.after(REST_MS, () => void flush());
    },
    flush,
  };
}

/** A program as it was read, with what was written here since. */
export const shownProgram = (stored: ProgramRecord, { waiting, kept }: Keeping): ProgramRecord =>
  changed(kept !== null && kept.updatedAt > stored.updatedAt ? kept : stored, waiting);

const changed = (program: ProgramRecord, changes: readonly ProgramChange[]): ProgramRecord =>
  changes.reduce<ProgramRecord>(
    (is, change) => ({ ...is, ...(typeof change === "function" ? change(is) : change) }),
    program,
  );
