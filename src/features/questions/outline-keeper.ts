import type { QuestionId } from "../../domain/ids.ts";
import { withOutline } from "../../domain/questions/outline.ts";
import type { Outline } from "../../domain/records/records.ts";
import { Store, type Readable } from "../../domain/store.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { QuestionsPorts } from "./questions-ports.ts";

type Points = Outline["points"];

export interface OutlineKeeping {
  /** Null: nothing was written here. */
  readonly written: Points | null;
  /** Why what was written last is not kept. */
  readonly failure: StorageFailure | null;
}

/** Keeps the points of one question: a moment after the last key, and at once on the way out. */
export interface OutlineKeeper extends Readable<OutlineKeeping> {
  write(points: Points): void;
  /** Keeps at once what waits, and what was refused before; why it is not kept, or null. */
  flush(): Promise<StorageFailure | null>;
}

const REST_MS = 400;

export function createOutlineKeeper(
  { storage, clock }: Pick<QuestionsPorts, "storage" | "clock">,
  id: QuestionId,
): OutlineKeeper {
  const state = new Store<OutlineKeeping>({ written: null, failure: null });
  let waiting: Points | null = null;
  let stop: () => void = () => undefined;

  async function flush(): Promise<StorageFailure | null> {
    stop();
    const points = waiting;
    if (points === null) return null;
    const kept = await storage.changeNotebook((stored) => withOutline(stored, id, points));
    if (kept.ok && waiting === points) waiting = null;
    const failure = kept.ok ? null : kept.failure;
    state.set({ ...state.get(), failure });
    return failure;
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    write(points) {
      waiting = points;
      state.set({ ...state.get(), written: points });
      stop();
      stop = clock.after(REST_MS, () => void flush());
    },
    flush,
  };
}
