const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Years in which an interview can be: outside of them a date is a slip. */
export const YEARS = { first: 2000, last: 2099 } as const;

/** Whether this is a day of the calendar, as "2026-12-03". */
export function isLocalDate(value: string): boolean {
  const [, year = "", month = "", day = ""] = DATE.exec(value) ?? [];
  if (year === "" || Number(year) < YEARS.first || Number(year) > YEARS.last) return false;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
}

/** Whether this is a time of day, as "09:00". */
export const isLocalTime = (value: string): boolean => TIME.test(value);

/** The same reading of a clock as if it stood in UTC, in epoch milliseconds; null: the date or the time is none. */
export function wallTime(date: string, time: string): number | null {
  if (!isLocalDate(date) || !isLocalTime(time)) return null;
  return Date.parse(`${date}T${time}:00Z`);
}

/** Back from `wallTime`: the date and the time, to the minute. */
export function localOf(wall: number): { readonly date: string; readonly time: string } {
  const text = new Date(wall).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The day after, or so many days after. */
export const daysAfter = (date: string, days = 1): string =>
  localOf(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).date;
