import type { Changes } from "./changes.ts";

/**
 * `read` that gives its last answer again until something is written, in this tab or another: to read and check the rows of
 * a thousand takes costs 40 ms, and one place after the other asks for the same ones.
 */
export function rememberUntilChange<T>(changes: Pick<Changes, "count">, read: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly answer: Promise<T> } | null = null;

  return () => {
    const at = changes.count();
    if (last?.at === at) return last.answer;
    const reading = { at, answer: read() };
    last = reading;
    reading.answer.catch(() => {
      if (last === reading) last = null;
    });
    return reading.answer;
  };
}
