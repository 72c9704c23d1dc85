import { fail, ok, type Result } from "../../domain/result.ts";
import { nameOf } from "./error-name.ts";
import type { StorageFailure } from "./storage.ts";

/** The one queue of this origin that every write goes through. */
export interface WriteQueue {
  /**
   * Runs `write` when every write before it has ended, in this tab and in others. `write` settles only when its transaction
   * has ended. A full disk is a failure at once; anything else is tried once more.
   */
  run<T>(write: () => Promise<T>): Promise<Result<T, StorageFailure>>;
}

const LOCK = "second-take-write";

/** `locks` is null where the browser has no Web Locks; then the queue orders only this tab's writes. */
export function createWriteQueue(locks: LockManager | null): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();

  function alone<T>(write: () => Promise<T>): Promise<T> {
    return locks === null ? write() : locks.request(LOCK, write);
  }

  return {
    run<T>(write: () => Promise<T>) {
      const result = last.then(() => alone(() => attemptTwice(write)));
      last = result.catch(() => undefined);
      return result;
    },
  };
}

async function attemptTwice<T>(write: () => Promise<T>): Promise<Result<T, StorageFailure>> {
  const first = await attempt(write);
  return first.ok || first.failure.type === "storage-full" ? first : attempt(write);
}

async function attempt<T>(write: () => Promise<T>): Promise<Result<T, StorageFailure>> {
  try {
    return ok(await write());
  } catch (error) {
    const name = nameOf(error);
    return fail(name === "QuotaExceededError" ? { type: "storage-full" } : { type: "storage-failed", name });
  }
}
