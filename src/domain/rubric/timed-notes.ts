import type { ReviewRecord, TimedNote } from "../records/records.ts";

/** Keeps a note at its moment, in the order of the moments; one with the same id is replaced. */
export function withNote(review: ReviewRecord, note: TimedNote, at: number): ReviewRecord {
  const others = review.notes.filter(({ id }) => id !== note.id);
  return { ...review, notes: [...others, note].toSorted(byMoment), updatedAt: at };
}

/** Changes what a note says or is about. Nothing happens where it was removed meanwhile. */
export function withNoteEdited(
  review: ReviewRecord,
  id: string,
  edit: Partial<Pick<TimedNote, "tag" | "text">>,
  at: number,
): ReviewRecord {
  const note = review.notes.find((one) => one.id === id);
  return note === undefined ? review : withNote(review, { ...note, ...edit }, at);
}

export function withoutNote(review: ReviewRecord, id: string, at: number): ReviewRecord {
  const notes = review.notes.filter((note) => note.id !== id);
  return notes.length === review.notes.length ? review : { ...review, notes, updatedAt: at };
}

/**
 * The note in whose chapter a moment lies: the last one that begins at or before it. Of several at one moment it is the
 * preferred one, where that is among them.
 */
export function noteAt(notes: readonly TimedNote[], atMs: number, preferredId: string | null = null): TimedNote | null {
  const last = notes.findLast((note) => note.atMs <= atMs) ?? null;
  return notes.find(({ id, atMs: at }) => id === preferredId && at === last?.atMs) ?? last;
}

/**
 * The row, from 0 on, for each note so that none covers another: the first row that is free again. `atMs` in ascending order;
 * `roomMs`: how long a note takes up its row.
 */
export function noteRows(notes: readonly Pick<TimedNote, "atMs">[], roomMs: number): readonly number[] {
  const taken: number[] = [];
  return notes.map(({ atMs }) => {
    const free = taken.findIndex((last) => atMs - last >= roomMs);
    const row = free === -1 ? taken.length : free;
    taken[row] = atMs;
    return row;
  });
}

// The id decides between notes of one moment, so that two tabs agree on their order.
function byMoment(a: TimedNote, b: TimedNote): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : 1);
}
