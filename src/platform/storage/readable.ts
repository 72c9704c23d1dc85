import type { OpenRecord } from "../../domain/records/migrate-record.ts";

/** The record in a row; null where there is none or it cannot be read. */
export function readable<T>(row: unknown, open: OpenRecord<T>): T | null {
  const opened = open(row);
  return opened.ok ? opened.value : null;
}

/** The records in those rows that can be read: one damaged row never breaks a list. */
export function allReadable<T>(rows: readonly unknown[], open: OpenRecord<T>): T[] {
  return rows.flatMap((row) => {
    const opened = open(row);
    return opened.ok ? [opened.value] : [];
  });
}

/**
 * What a change of a row starts from; null: there is none. Throws where a row is there and cannot be read: whoever wrote it
 * may still read it, so nothing is written over it.
 */
export function changeable<T>(row: unknown, open: OpenRecord<T>): T | null {
  if (row === undefined) return null;
  const stored = readable(row, open);
  if (stored === null) throw unreadable();
  return stored;
}

export const unreadable = (): DOMException => new DOMException("cannot be read", "UnreadableError");
