import type { Clock } from "../../domain/clock.ts";

/** Waits for `work`, but no longer than `limitMs`: something that hangs must not keep the person from going on. */
export function within<T>(clock: Clock, limitMs: number, work: Promise<T>, late: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(limitMs, () => resolve(late));
    work.then(resolve, reject).finally(cancel);
  });
}
