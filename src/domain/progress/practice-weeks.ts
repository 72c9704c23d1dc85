import { daysBetween } from "../questions/due.ts";
import type { TakeRecord } from "../records/records.ts";

const WEEK_DAYS = 7;

export interface PracticeWeek {
  /** Start of its first day, in local time. */
  readonly startsAt: number;
  readonly takes: number;
  /** Days of it with at least one take. */
  readonly days: number;
}

/** Start of the day, in local time, so many days from the one that holds `at`. */
function dayAt(at: number, days: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
}

/**
 * The last `count` weeks, oldest first, the one of `now` last; weeks in which nobody practiced are weeks like any other.
 * `firstDay`: on which day a week begins, 0 (Sunday) to 6.
 */
export function practiceWeeks(
  takes: readonly TakeRecord[],
  now: number,
  count: number,
  firstDay: number,
): readonly PracticeWeek[] {
  const thisWeek = dayAt(now, -((new Date(now).getDay() - firstDay + WEEK_DAYS) % WEEK_DAYS));
  const weeks = Array.from({ length: count }, (_, index) => ({
    startsAt: dayAt(thisWeek, (index + 1 - count) * WEEK_DAYS),
    takes: 0,
    days: new Set<number>(),
  }));
  const [first] = weeks;
  for (const { createdAt, status } of takes) {
    if (status === "recording" || first === undefined) continue;
    const day = daysBetween(first.startsAt, createdAt);
    const week = day < 0 ? undefined : weeks[Math.floor(day / WEEK_DAYS)];
    if (week === undefined) continue;
    week.takes += 1;
    week.days.add(day);
  }
  return weeks.map(({ days, ...week }) => ({ ...week, days: days.size }));
}
