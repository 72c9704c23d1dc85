import { expect, test } from "vitest";
import type { TimedNote } from "../../../src/domain/records/records.ts";
import { noteAt, noteRows } from "../../../src/domain/rubric/timed-notes.ts";

const note = (id: string, atMs: number): TimedNote => ({ id, atMs, tag: "other", text: id });
const NOTES = [note("a", 1000), note("b", 3000), note("c", 3000), note("d", 9000)];

test("of notes at one moment the preferred one plays; one of another moment changes nothing", () => {
  expect(noteAt(NOTES, 4000)?.id).toBe("c");
  expect(noteAt(NOTES, 4000, "b")?.id).toBe("b");
  expect(noteAt(NOTES, 4000, "a")?.id).toBe("c");
  expect(noteAt(NOTES, 500, "a")).toBeNull();
});

test("notes that would cover each other stand on rows of their own, and a row that is free again is used", () => {
  expect(noteRows(NOTES, 1000)).toEqual([0, 0, 1, 0]);
  expect(noteRows([note("a", 0), note("b", 500), note("c", 900), note("d", 1000)], 1000)).toEqual([0, 1, 2, 0]);
  expect(noteRows([], 1000)).toEqual([]);
});
