/** A month of the calendar: "2024-06". Texts of this form sort as the months do. */
export type Month = string;

/** Years that a path of a doctor may reach into. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;

/** Whether a text names a month of these years. */
export function isMonth(text: string): boolean {
  const found = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  const year = Number(found?.[1]);
  return found !== null && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Months since the start of year 0: one more is the next month. */
const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** The month so many months later; earlier where `months` is negative. */
export function addMonths(month: Month, months: number): Month {
  const sum = numberOf(month) + months;
  return `${String(Math.floor(sum / 12)).padStart(4, "0")}-${String((sum % 12) + 1).padStart(2, "0")}`;
}

/** How many months lie from the start of one to the start of the other; negative where `to` is earlier. */
export const monthsFrom = (from: Month, to: Month): number => numberOf(to) - numberOf(from);

/** The month of a moment (epoch milliseconds) where the person is. */
export function monthAt(at: number): Month {
  const day = new Date(at);
  return `${String(day.getFullYear()).padStart(4, "0")}-${String(day.getMonth() + 1).padStart(2, "0")}`;
}

const ENGLISH = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** "June 2024": as it is said in an answer, which is English whatever the interface is in. */
export const spokenMonth = (month: Month): string =>
  `${ENGLISH[Number(month.slice(5, 7)) - 1] ?? ""} ${month.slice(0, 4)}`;

const NAMED = new RegExp(
  `\\b(${ENGLISH.map((name) => `${name}|${name.slice(0, 3)}`).join("|")})\\.? (\\d{4})\\b`,
  "gi",
);

/** A month that an English text names, and how it is written there. */
export interface NamedMonth {
  readonly month: Month;
  readonly written: string;
}

/** Every month with its year that an English text names ("since Jan 2025"), in order. */
export function monthsIn(text: string): readonly NamedMonth[] {
  return [...text.matchAll(NAMED)].flatMap(([written, name = "", year = ""]) => {
    const at = ENGLISH.findIndex((one) => one.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
    const month = `${year}-${String(at + 1).padStart(2, "0")}`;
    return isMonth(month) ? [{ month, written }] : [];
  });
}
