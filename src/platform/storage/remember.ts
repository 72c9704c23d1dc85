import type { Changes } from "./changes.ts";

/**
 * `read` that gives its last answer again until something is written, in this tab or another: to read and check the rows of
 * a thousand takes costs 40 ms, and one place after the other asks for the same ones.
 */
export function rememberUntilChange<T>(changes: Changes, read: () => Promise<T>): () => Promise<T> {
  let last: Promise<T> | null = null;
  changes.subscribe(() => {
    last = null;
  });

  return () => {
    if (last !== null) return last;
    const reading = read();
    last = reading;
    reading.catch(() => {
      if (last === reading) last = null;
    });
    return reading;
  };
}
