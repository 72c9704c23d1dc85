import type { ProgramId } from "../../domain/ids.ts";
import { PROGRAM, type ProgramRecord } from "../../domain/programs/program.ts";
import { Store, type Readable } from "../../domain/store.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { ProgramsPorts } from "./programs-ports.ts";

/** What a person changes of a program. */
export type ProgramChange = Partial<Omit<ProgramRecord, "v" | "id" | "updatedAt">>;

export interface Keeping {
  /** All that was changed since the page was opened: it is shown as it was written, whatever is read meanwhile. */
  readonly changed: ProgramChange;
  readonly saving: "nothing" | "soon" | "saved" | StorageFailure;
}

/** Keeps what is written of one program: a moment after the last key, and at once on the way out. */
export interface ProgramKeeper extends Readable<Keeping> {
  change(part: ProgramChange): void;
  /** Keeps at once what waits, and what was refused before. */
  flush(): Promise<void>;
}

const REST_MS = 400;

export function createProgramKeeper(
  { storage, clock }: Pick<ProgramsPorts, "storage" | "clock">,
  id: ProgramId,
): ProgramKeeper {
  const state = new Store<Keeping>({ changed: {}, saving: "nothing" });
  let waiting: ProgramChange = {};
  let stop: () => void = () => undefined;

  async function flush(): Promise<void> {
    stop();
    const part = waiting;
    if (Object.keys(part).length === 0) return;
    waiting = {};
    const kept = await storage.changeDocument(PROGRAM, id, (stored) =>
      stored === null ? null : { ...stored, ...part, updatedAt: clock.now() },
    );
    if (!kept.ok) waiting = { ...part, ...waiting };
    const isAll = Object.keys(waiting).length === 0;
    state.set({ ...state.get(), saving: kept.ok ? (isAll ? "saved" : "soon") : kept.failure });
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    change(part) {
      waiting = { ...waiting, ...part };
      state.set({ changed: { ...state.get().changed, ...part }, saving: "soon" });
      stop();
      stop = clock.after(REST_MS, () => void flush());
    },
    flush,
  };
}
