import type { ProgramId } from "../ids.ts";
import { parseCsv } from "../questions/csv.ts";
import { foldText } from "../takes/search-text.ts";
import { newProgram, type ProgramRecord } from "./program.ts";
import { PROGRAM_COLUMNS, type ProgramColumn } from "./program-csv.ts";
import { readCells, type ProgramCells, type RowProblem } from "./program-cells.ts";

/** One row of a file, as it would be kept. `line` counts rows from 1, the head among them. */
export interface ProgramRow {
  readonly line: number;
  readonly name: string;
  readonly city: string;
  /** What stands in it; null: it has a mistake. */
  readonly cells: ProgramCells | null;
  readonly problems: readonly RowProblem[];
  /** The program of this name and city that is here already. */
  readonly existing: ProgramId | null;
}

/** What keeps a file from being read at all. */
export type ProgramFileProblem =
  | { readonly type: "nothing" }
  | { readonly type: "not-text" }
  | { readonly type: "no-name-column" }
  | { readonly type: "too-much"; readonly max: number };

export type ProgramPreview =
  | { readonly rows: readonly ProgramRow[]; readonly problem: null }
  | { readonly rows: readonly []; readonly problem: ProgramFileProblem };

/** So many programs at once, and so large a file in bytes. */
export const MAX_PROGRAM_ROWS = 1000;
export const MAX_PROGRAM_BYTES = 4e6;

/** Reads a CSV file with a head line; `known` are the programs that are here. Never throws, changes nothing. */
export function readPrograms(input: string, known: readonly ProgramRecord[]): ProgramPreview {
  const text = input.replace(/^\uFEFF/, "");
  if (text.includes("\0") || text.includes("\uFFFD")) return failed({ type: "not-text" });
  if (text.trim() === "") return failed({ type: "nothing" });
  const [head = [], ...lines] = parseCsv(text);
  const columns = head.map((cell) => cell.trim().toLowerCase());
  if (!columns.includes("name")) return failed({ type: "no-name-column" });
  const filled = lines
    .map((cells, index) => ({ cells, line: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (filled.length === 0) return failed({ type: "nothing" });
  if (filled.length > MAX_PROGRAM_ROWS) return failed({ type: "too-much", max: MAX_PROGRAM_ROWS });
  const here = new Map(known.map((program) => [programKey(program), program]));
  const seen = new Set<string>();
  return { rows: filled.map(({ cells, line }) => readRow(line, columns, cells, here, seen)), problem: null };
}

const failed = (problem: ProgramFileProblem): ProgramPreview => ({ rows: [], problem });

/** Two programs are the same where name and city are, apart from case, accents and spaces. */
const programKey = ({ name, city }: Pick<ProgramRecord, "name" | "city">): string =>
  JSON.stringify([name, city].map((part) => foldText(part).replace(/\s+/gu, " ").trim()));

function readRow(
  line: number,
  columns: readonly string[],
  cells: readonly string[],
  here: ReadonlyMap<string, ProgramRecord>,
  seen: Set<string>,
): ProgramRow {
  const fields = new Map<ProgramColumn, string>();
  const strange: RowProblem[] = [];
  cells.forEach((cell, place) => {
    const value = cell.replace(/\r\n?/g, "\n").trim();
    if (value === "") return;
    const column = PROGRAM_COLUMNS.find((one) => one === columns[place]);
    if (column === undefined) strange.push({ type: "unknown-field", value: columns[place] || String(place + 1) });
    else fields.set(column, value);
  });
  const name = fields.get("name") ?? "";
  const city = fields.get("city") ?? "";
  const key = programKey({ name, city });
  const existing = here.get(key) ?? null;
  const read = readCells(fields, existing?.interview?.zone ?? null);
  const problems = [...strange, ...read.problems, ...(seen.has(key) ? [{ type: "repeated" } as const] : [])];
  seen.add(key);
  return {
    line,
    name,
    city,
    cells: problems.length === 0 ? read.cells : null,
    problems,
    existing: existing?.id ?? null,
  };
}

/**
 * What is to be written for these rows: new programs, and where `known` is "update" also those that are here, of which only
 * what stands in the file changes. Rows with a mistake stay out.
 */
export function importedPrograms(
  rows: readonly ProgramRow[],
  programs: readonly ProgramRecord[],
  known: "update" | "skip",
  newKey: () => string,
  at: number,
): readonly ProgramRecord[] {
  const byId = new Map(programs.map((program) => [program.id, program]));
  return rows.flatMap(({ cells, existing }) => {
    if (cells === null || (existing !== null && known === "skip")) return [];
    const stored = existing === null ? undefined : byId.get(existing);
    return [withCells(stored ?? newProgram(newKey(), at), cells, at)];
  });
}

function withCells(program: ProgramRecord, { interview, research, ...rest }: ProgramCells, at: number): ProgramRecord {
  const { zone = program.interview?.zone, ...moment } = interview;
  return {
    ...program,
    ...rest,
    research: { ...program.research, ...research },
    interview:
      zone === undefined ? program.interview : { date: null, time: null, ...program.interview, ...moment, zone },
    updatedAt: at,
  };
}
