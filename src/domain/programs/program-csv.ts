import { writeCsv } from "../questions/csv.ts";
import { RESEARCH_FIELDS, type ProgramDate, type ProgramRecord } from "./program.ts";

/** The columns of a file of programs. Only the first must be there. */
export const PROGRAM_COLUMNS = [
  "name",
  "city",
  "specialty",
  "date",
  "time",
  "zone",
  "platform",
  ...RESEARCH_FIELDS,
  "notes",
  "dates",
  "to ask",
  "asked me",
  "thank-you sent",
  "impressions",
] as const;
export type ProgramColumn = (typeof PROGRAM_COLUMNS)[number];

/** The programs as a CSV file that the import reads back; safe to open in a spreadsheet. */
export const programsCsv = (programs: readonly ProgramRecord[]): string =>
  writeCsv([PROGRAM_COLUMNS, ...programs.map((program) => PROGRAM_COLUMNS.map((column) => cellOf(program, column)))]);

function cellOf(program: ProgramRecord, column: ProgramColumn): string {
  const { interview } = program;
  switch (column) {
    case "name":
    case "city":
    case "platform":
    case "notes":
    case "impressions":
      return program[column];
    case "specialty":
      return program.specialty ?? "";
    case "date":
    case "time":
    case "zone":
      return interview?.[column] ?? "";
    case "dates":
      return program.dates.map(dateLine).join("\n");
    case "to ask":
      return program.toAsk.join("; ");
    case "asked me":
      return program.askedMe.join("\n");
    case "thank-you sent":
      return program.thankYouSentAt ?? "";
    default:
      return program.research[column];
  }
}

/** Stands where the time of a date would: it has none. */
export const NO_TIME = "-";
const LIKE_A_TIME = new RegExp(String.raw`^(?:\d{1,2}:\d{2}|${NO_TIME})(?:\s|$)`);

/** "2026-11-27 17:00 Form is due"; "2026-11-27 - 17:00 call" where the text itself begins like a time. */
const dateLine = ({ date, time, what }: ProgramDate): string =>
  [date, time ?? (LIKE_A_TIME.test(what) ? NO_TIME : null), what].filter((part) => part !== null).join(" ");
