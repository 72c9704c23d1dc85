import { describe, expect, test } from "vitest";
import { NO_BACKUPS } from "../../../src/domain/backup/backup-memory.ts";
import { backupDue, QUIET_MS } from "../../../src/domain/backup/reminder.ts";
import { timeLeftMs } from "../../../src/domain/backup/time-left.ts";

const NOW = 1_760_000_000_000;
const DAY = 86_400_000;

/** Takes of so many days, one a day, the newest first. */
const days = (count: number) => Array.from({ length: count }, (_, index) => NOW - index * DAY - 1);
const backedUp = (daysAgo: number) => ({ ...NO_BACKUPS, last: { at: NOW - daysAgo * DAY, takes: 1, bytes: 1 } });

describe("where the browser promised to keep takes", () => {
  test.each([
    [null, NO_BACKUPS, 9],
    ["many", NO_BACKUPS, 10],
    [null, backedUp(9), 30],
    ["many", backedUp(10), 30],
  ])("%s", (reason, memory, count) => {
    expect(backupDue({ takeTimes: days(count), memory, persistence: "persistent", now: NOW })).toBe(reason);
  });
});

describe("where it did not", () => {
  test.each([
    [null, NO_BACKUPS, 0],
    [null, NO_BACKUPS, 2],
    ["not-promised", NO_BACKUPS, 3],
    [null, backedUp(0), 3],
    [null, backedUp(6), 3],
    ["not-promised", backedUp(7), 3],
    ["many", backedUp(20), 30],
  ])("%s", (reason, memory, count) => {
    expect(backupDue({ takeTimes: days(count), memory, persistence: "best-effort", now: NOW })).toBe(reason);
  });
});

test("a single take is not worth a reminder until it is three days old", () => {
  const one = { takeTimes: [NOW], memory: NO_BACKUPS, persistence: "best-effort" } as const;
  expect(backupDue({ ...one, now: NOW + 3 * DAY - 1 })).toBeNull();
  expect(backupDue({ ...one, now: NOW + 3 * DAY })).toBe("not-promised");
  expect(backupDue({ ...one, persistence: "persistent", now: NOW + 3 * DAY })).toBeNull();
});

test("what was put away stays away for a week", () => {
  const due = {
    takeTimes: days(30),
    persistence: "unknown",
    memory: { ...NO_BACKUPS, quietUntil: NOW + QUIET_MS },
  } as const;
  expect(backupDue({ ...due, now: NOW + QUIET_MS - 1 })).toBeNull();
  expect(backupDue({ ...due, now: NOW + QUIET_MS })).toBe("many");
});

test("the time left is told once the pace is known", () => {
  expect(timeLeftMs({ doneBytes: 10, totalBytes: 100, elapsedMs: 1_000 })).toBeNull();
  expect(timeLeftMs({ doneBytes: 0, totalBytes: 100, elapsedMs: 9_000 })).toBeNull();
  expect(timeLeftMs({ doneBytes: 25, totalBytes: 100, elapsedMs: 10_000 })).toBe(30_000);
  expect(timeLeftMs({ doneBytes: 120, totalBytes: 100, elapsedMs: 10_000 })).toBe(0);
});
