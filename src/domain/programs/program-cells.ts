import { questionId } from "../ids.ts";
import { SPECIALTIES, type Specialty } from "../questions/vocabulary.ts";
import { isLocalDate } from "./local-time.ts";
import {
  PROGRAM_LIST_MAX,
  PROGRAM_TEXT_MAX,
  RESEARCH_FIELDS,
  type ProgramDate,
  type ProgramInterview,
  type ProgramRecord,
  type ResearchField,
} from "./program.ts";
import { NO_TIME, type ProgramColumn } from "./program-csv.ts";
import { US_ZONES } from "./zone-list.ts";
import { isZone } from "./zones.ts";

/** What is wrong with one row. */
export type RowProblem =
  | { readonly type: "no-name" }
  | { readonly type: "too-long"; readonly field: ProgramColumn; readonly max: number }
  | { readonly type: "too-many"; readonly field: ProgramColumn; readonly max: number }
  | { readonly type: "unknown-specialty"; readonly value: string }
  | { readonly type: "bad-date"; readonly value: string }
  | { readonly type: "bad-time"; readonly value: string }
  | { readonly type: "bad-zone"; readonly value: string }
  | { readonly type: "no-zone" }
  | { readonly type: "unknown-field"; readonly value: string }
  | { readonly type: "repeated" };

/** What a row says of a program; what it does not say is left out. */
export type ProgramCells = Partial<Omit<ProgramRecord, "v" | "id" | "interview" | "research" | "updatedAt">> & {
  readonly interview: Partial<ProgramInterview>;
  readonly research: Partial<ProgramRecord["research"]>;
};

/** As programs in the United States name their clocks. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  eastern: "America/New_York",
  central: "America/Chicago",
  mountain: "America/Denver",
  arizona: "America/Phoenix",
  pacific: "America/Los_Angeles",
  alaska: "America/Anchorage",
  hawaii: "Pacific/Honolulu",
};

const LONGEST: Partial<Record<ProgramColumn, number>> = {
  name: PROGRAM_TEXT_MAX.name,
  city: PROGRAM_TEXT_MAX.city,
  platform: PROGRAM_TEXT_MAX.platform,
  ...Object.fromEntries([...RESEARCH_FIELDS, "notes", "impressions"].map((field) => [field, PROGRAM_TEXT_MAX.text])),
};

type Fields = ReadonlyMap<ProgramColumn, string>;

/** Reads the cells of a row that are not empty; `knownZone` is that of the program that is here already. */
export function readCells(
  fields: Fields,
  knownZone: string | null,
): { readonly cells: ProgramCells; readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  /** Reads a cell, where there is one; what cannot be read is a problem. */
  function read<T>(column: ProgramColumn, parse: (text: string) => T | null, problem: (text: string) => RowProblem) {
    const text = fields.get(column);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === null) problems.push(problem(text));
    return value ?? undefined;
  }
  const badDate = (value: string): RowProblem => ({ type: "bad-date", value });
  const badTime = (value: string): RowProblem => ({ type: "bad-time", value });

  if (!fields.has("name")) problems.push({ type: "no-name" });
  for (const [field, text] of fields) {
    const max = LONGEST[field] ?? Infinity;
    if (text.length > max) problems.push({ type: "too-long", field, max });
  }
  const interview = {
    date: read("date", dateIn, badDate),
    time: read("time", timeIn, badTime),
    zone: read("zone", zoneIn, (value) => ({ type: "bad-zone", value })),
  };
  const needsZone = fields.has("date") || fields.has("time");
  if (needsZone && !fields.has("zone") && knownZone === null) problems.push({ type: "no-zone" });
  const askedMe = fields.get("asked me")?.split("\n").filter(Boolean);
  const lines = fields.get("dates")?.split("\n").filter(Boolean);
  const dates = lines?.flatMap((line) => {
    const date = programDateIn(line);
    if (date === null) problems.push(badDate(line));
    return date ?? [];
  });
  if (askedMe?.some((text) => text.length > PROGRAM_TEXT_MAX.question))
    problems.push({ type: "too-long", field: "asked me", max: PROGRAM_TEXT_MAX.question });
  if (dates?.some(({ what }) => what.length > PROGRAM_TEXT_MAX.what))
    problems.push({ type: "too-long", field: "dates", max: PROGRAM_TEXT_MAX.what });
  for (const [field, list] of [
    ["asked me", askedMe],
    ["dates", dates],
  ] as const)
    if ((list?.length ?? 0) > PROGRAM_LIST_MAX) problems.push({ type: "too-many", field, max: PROGRAM_LIST_MAX });

  const cells = {
    name: fields.get("name"),
    city: fields.get("city"),
    platform: fields.get("platform"),
    notes: fields.get("notes"),
    impressions: fields.get("impressions"),
    specialty: read("specialty", specialtyIn, (value) => ({ type: "unknown-specialty", value })),
    thankYouSentAt: read("thank-you sent", dateIn, badDate),
    toAsk: fields
      .get("to ask")
      ?.split(";")
      .map((id) => id.trim())
      .filter(Boolean)
      .map(questionId),
    askedMe,
    dates,
  };
  const research = Object.fromEntries(
    RESEARCH_FIELDS.map((field): [ResearchField, string | undefined] => [field, fields.get(field)]),
  );
  return {
    cells: { ...given(cells), interview: given(interview), research: given(research) },
    problems,
  };
}

/** Without what is not there. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const dateIn = (text: string): string | null => (isLocalDate(text) ? text : null);

/** "9:00", "09:00:00", "9:00 PM". */
function timeIn(text: string): string | null {
  const [, hours = "", minutes = "", half = ""] = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?\s*([ap]m)?$/i.exec(text) ?? [];
  const hour = Number(hours);
  if (hours === "" || hour > 23 || (half !== "" && (hour < 1 || hour > 12))) return null;
  const of24 = half === "" ? hour : (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  return `${String(of24).padStart(2, "0")}:${minutes}`;
}

function zoneIn(text: string): string | null {
  const lower = text.toLowerCase();
  const named = ZONE_NAMES[lower.replace(/\s+time$/, "")] ?? US_ZONES.find((zone) => zone.toLowerCase() === lower);
  return named ?? (isZone(text) ? text : null);
}

const specialtyIn = (text: string): Specialty | null => {
  const slug = text
    .toLowerCase()
    .split(/[\s-]+/)
    .join("-");
  return SPECIALTIES.find((one) => one === slug) ?? null;
};

/** "2026-11-27 17:00 Form is due"; a dash in the place of the time says that there is none. */
function programDateIn(line: string): ProgramDate | null {
  const [, date = "", time = NO_TIME, what = ""] = /^(\S+)(?:\s+(\d{1,2}:\d{2}|-))?(?:\s+(.*))?$/.exec(line) ?? [];
  const read = time === NO_TIME ? null : timeIn(time);
  return isLocalDate(date) && (time === NO_TIME || read !== null) ? { what, date, time: read } : null;
}
