import { useTranslation } from "react-i18next";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const NEAR_DAYS = 6;
const LEFT_TO_RIGHT_ISOLATE = "\u2066";
const POP_ISOLATE = "\u2069";

// A size belongs to the next larger unit as soon as the smaller one would be rounded to 1,000.
const ROUNDED_UP = 0.9995;
const SIZES = [
  { unit: "gigabyte", bytes: 1e9, digits: 1 },
  { unit: "megabyte", bytes: 1e6, digits: 0 },
  { unit: "kilobyte", bytes: 1e3, digits: 0 },
] as const;

/** Numbers, times and sizes as people of one language write them. */
export interface Format {
  /** Whole or with one decimal. */
  readonly number: (value: number) => string;
  /** "1:24", "1:02:05": a clock reading, isolated so that it keeps its order in right-to-left text. Rounds down. */
  readonly duration: (ms: number) => string;
  /** "1 minute, 24 seconds": the same for ears. */
  readonly spokenDuration: (ms: number) => string;
  /** "2 min": a length that is promised, rounded to whole minutes; under a minute "30 sec". */
  readonly minutes: (ms: number) => string;
  /** "30 sec". */
  readonly seconds: (ms: number) => string;
  /** "41 MB", "1.2 GB", "640 kB". */
  readonly size: (bytes: number) => string;
  /** "Nov 14, 2026". */
  readonly date: (at: number) => string;
  /** "Jun 2024", of a month of the calendar: "2024-06". */
  readonly month: (month: string) => string;
  /** "Saturday, November 14, 2026". */
  readonly day: (at: number) => string;
  /** "10:04 PM". */
  readonly time: (at: number) => string;
  /** "Nov 14, 2026, 10:04 PM". */
  readonly dateTime: (at: number) => string;
  /** "today", "yesterday", "3 days ago", up to six days away; then the date. */
  readonly relativeDay: (at: number, now: number) => string;
  /** "a, b, and c". */
  readonly list: (items: readonly string[]) => string;
}

export function createFormat(language: string): Format {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const twoDigits = new Intl.NumberFormat(language, { minimumIntegerDigits: 2, useGrouping: false });
  const date = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const month = new Intl.DateTimeFormat(language, { month: "short", year: "numeric", timeZone: "UTC" });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "full" });
  const time = new Intl.DateTimeFormat(language, { timeStyle: "short" });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const units = new Intl.ListFormat(language, { type: "unit", style: "long" });
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const unitFormats = new Map<string, Intl.NumberFormat>();
  function inUnit(value: number, unit: string, unitDisplay: "short" | "long", digits = 0): string {
    const key = `${unit} ${unitDisplay} ${digits}`;
    const known = unitFormats.get(key);
    const format =
      known ?? new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay, maximumFractionDigits: digits });
    if (known === undefined) unitFormats.set(key, format);
    return format.format(value);
  }
  const seconds = (ms: number) => inUnit(Math.round(ms / SECOND_MS), "second", "short");

  return {
    number: (value) => number.format(value),
    duration: (ms) => {
      const { hours, minutes, seconds: rest } = clockParts(ms);
      const head = hours > 0 ? `${number.format(hours)}:${twoDigits.format(minutes)}` : number.format(minutes);
      return `${LEFT_TO_RIGHT_ISOLATE}${head}:${twoDigits.format(rest)}${POP_ISOLATE}`;
    },
    spokenDuration: (ms) => {
      const { hours, minutes, seconds: rest } = clockParts(ms);
      const parts = [
        { value: hours, unit: "hour" },
        { value: minutes, unit: "minute" },
        { value: rest, unit: "second" },
      ].filter(({ value, unit }) => value > 0 || (unit === "second" && hours + minutes === 0));
      return units.format(parts.map(({ value, unit }) => inUnit(value, unit, "long")));
    },
    minutes: (ms) => (ms < MINUTE_MS ? seconds(ms) : inUnit(Math.round(ms / MINUTE_MS), "minute", "short")),
    seconds,
    size: (bytes) => {
      const size = SIZES.find((candidate) => bytes >= candidate.bytes * ROUNDED_UP);
      return size === undefined
        ? inUnit(bytes, "byte", "long")
        : inUnit(bytes / size.bytes, size.unit, "short", size.digits);
    },
    date: (at) => date.format(at),
    month: (one) => month.format(Date.UTC(Number(one.slice(0, 4)), Number(one.slice(5, 7)) - 1)),
    day: (at) => day.format(at),
    time: (at) => time.format(at),
    dateTime: (at) => dateTime.format(at),
    relativeDay: (at, now) => {
      const days = dayNumber(at) - dayNumber(now);
      return Math.abs(days) <= NEAR_DAYS ? relative.format(days, "day") : date.format(at);
    },
    list: (items) => list.format(items),
  };
}

// One for all: to make the Intl objects takes 2 ms, and every row of a list asks for them.
const formats = new Map<string, Format>();

/** The formats of the language that the interface is in. */
export function useFormat(): Format {
  const { language } = useTranslation().i18n;
  const format = formats.get(language) ?? createFormat(language);
  formats.set(language, format);
  return format;
}

function clockParts(ms: number): { hours: number; minutes: number; seconds: number } {
  const whole = Math.max(0, Math.floor(ms / SECOND_MS));
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, seconds: whole % 60 };
}

// Counts calendar days where the person is; a day with a change of the clock still counts as one.
function dayNumber(at: number): number {
  const day = new Date(at);
  return Math.round(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / (24 * HOUR_MS));
}
