import { localOf, wallTime } from "./local-time.ts";

/** A reading of a clock in a zone, as a moment. */
export type LocalMoment =
  | { readonly type: "exact"; readonly at: number }
  /** The clock jumped over it; `at` is as long after the jump as it was meant to be, and `time` what the clock shows then. */
  | { readonly type: "skipped"; readonly at: number; readonly time: string }
  /** The clock shows it twice: `at` is the first time, `second` the other. */
  | { readonly type: "doubled"; readonly at: number; readonly second: number };

const DAY_MS = 86_400_000;
const SECOND_MS = 1000;

// To make one takes about a millisecond, and every date of a list asks for it.
const clocks = new Map<string, Intl.DateTimeFormat | null>();

function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const made = makeClock(zone);
  clocks.set(zone, made);
  return made;
}

function makeClock(zone: string): Intl.DateTimeFormat | null {
  // Offsets such as "+05:00" are no places: they know nothing of daylight saving.
  if (!/^[A-Za-z]/.test(zone)) return null;
  try {
    return new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return null;
  }
}

const ZONE_NAME = /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/;
const NAME_MAX = 64;

/** Whether this can be the IANA name of a zone: one that this browser does not know may be known to a newer one. */
export const isZoneName = (zone: string): boolean => zone.length <= NAME_MAX && ZONE_NAME.test(zone);

/** Whether this browser knows the zone by its IANA name ("America/Chicago"). */
export const isZone = (zone: string): boolean => clockOf(zone) !== null;

/** What the clocks of a zone show at a moment, to the minute; null: there is no such zone. */
export function localIn(zone: string, at: number): { readonly date: string; readonly time: string } | null {
  const offset = offsetAt(zone, at);
  return offset === null ? null : localOf(at + offset);
}

/** How far the clocks of a zone are ahead of UTC at a moment, in ms; null: there is no such zone. */
export function offsetAt(zone: string, at: number): number | null {
  const clock = clockOf(zone);
  if (clock === null) return null;
  const shown = new Map(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return wall - Math.floor(at / SECOND_MS) * SECOND_MS;
}

/**
 * The moment at which the clocks of a zone show a date ("2026-12-03") and a time ("09:00"). Null where the zone does not
 * exist, or the date or the time is none.
 */
export function momentIn(zone: string, date: string, time: string): LocalMoment | null {
  const wall = wallTime(date, time);
  if (wall === null) return null;
  // A zone is at most 14 hours away from UTC, so the two stand on either side of the moment, and of a change near it.
  const before = offsetAt(zone, wall - DAY_MS);
  const after = offsetAt(zone, wall + DAY_MS);
  if (before === null || after === null) return null;
  const [first, second] = [...new Set([before, after])]
    .map((offset) => ({ at: wall - offset, offset }))
    .filter(({ at, offset }) => offsetAt(zone, at) === offset)
    .map(({ at }) => at)
    .toSorted((a, b) => a - b);
  if (first === undefined) {
    const at = wall - before;
    return { type: "skipped", at, time: localOf(at + after).time };
  }
  return second === undefined ? { type: "exact", at: first } : { type: "doubled", at: first, second };
}
