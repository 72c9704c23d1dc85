import { parseCsv, writeCsv } from "./csv.ts";
import {
  draftOf,
  emptyDraft,
  OWN_FOLLOW_UP_MAX,
  OWN_NOTE_MAX,
  OWN_SECONDS,
  OWN_TEXT_MAX,
  sameQuestion,
  type OwnDraft,
  type OwnQuestion,
} from "./own-bank.ts";
import { TOPICS, type Topic } from "./vocabulary.ts";

/** What can stand in a row. The names are those of the columns, and of the fields in JSON. */
export const IMPORT_FIELDS = ["question", "topics", "note", "follow-up", "seconds"] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What is wrong with one row. */
export type RowProblem =
  | { readonly type: "empty" }
  | { readonly type: "too-long"; readonly field: ImportField; readonly max: number }
  | { readonly type: "unknown-topic"; readonly value: string }
  | { readonly type: "bad-seconds"; readonly value: string }
  | { readonly type: "unknown-field"; readonly value: string }
  | { readonly type: "not-a-question" }
  | { readonly type: "repeated" };

/** One row of what was pasted or read. `line` counts from 1 as the person sees it: lines, or entries of JSON. */
export interface ImportRow {
  readonly line: number;
  readonly text: string;
  readonly draft: OwnDraft | null;
  readonly problems: readonly RowProblem[];
}

/** What keeps a text from being read at all. */
export type ImportProblem =
  | { readonly type: "nothing" }
  | { readonly type: "not-text" }
  | { readonly type: "not-json" }
  | { readonly type: "too-much"; readonly max: number };

export type ImportPreview =
  | { readonly rows: readonly ImportRow[]; readonly problem: null }
  | { readonly rows: readonly []; readonly problem: ImportProblem };

/** So many rows at once, and so large a file. */
export const MAX_ROWS = 2000;
export const MAX_IMPORT_BYTES = 4e6;

type Raw = { readonly line: number; readonly fields: ReadonlyMap<string, string> | null };

/**
 * Reads pasted lines, CSV with a head line, or JSON (texts, objects, or a file that was exported here); `known` are the
 * questions that are there already. Never throws, changes nothing.
 */
export function readImport(input: string, known: readonly string[] = []): ImportPreview {
  const text = input.replace(/^\uFEFF/, "");
  if (text.includes("\0")) return failed({ type: "not-text" });
  if (text.trim() === "") return failed({ type: "nothing" });
  const raw = rawRows(text);
  if (raw === null) return failed({ type: "not-json" });
  if (raw.length === 0) return failed({ type: "nothing" });
  if (raw.length > MAX_ROWS) return failed({ type: "too-much", max: MAX_ROWS });
  const seen = new Set(known.map(sameQuestion));
  return { rows: raw.map((row) => checked(row, seen)), problem: null };
}

const failed = (problem: ImportProblem): ImportPreview => ({ rows: [], problem });

function rawRows(text: string): readonly Raw[] | null {
  if (/^\s*[[{]/.test(text)) return jsonRows(text);
  const [head = "", ...rest] = text.split(/\r\n|\r|\n/);
  const columns = (parseCsv(head)[0] ?? []).map((cell) => cell.trim().toLowerCase());
  if (columns.length > 0 && columns.includes("question") && (columns.length > 1 || rest.length > 0))
    return csvRows(text, columns);
  return lineRows([head, ...rest]);
}

/** One question a line, without the numbers and dots that lists have. */
function lineRows(lines: readonly string[]): readonly Raw[] {
  return lines.flatMap((line, index) => {
    const text = line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/, "").trim();
    return text === "" ? [] : [{ line: index + 1, fields: new Map([["question", text]]) }];
  });
}

function csvRows(text: string, columns: readonly string[]): readonly Raw[] {
  return parseCsv(text)
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ cells, line }) => ({
      line,
      fields: new Map(
        cells.flatMap((cell, at) =>
          cell.trim() === "" ? [] : [[columns[at] ?? String(at + 1), cell.trim()] as const],
        ),
      ),
    }));
}

function jsonRows(text: string): readonly Raw[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const entries = Array.isArray(json) ? json : questionsIn(json);
  return entries?.map((entry: unknown, index) => ({ line: index + 1, fields: fieldsOf(entry) })) ?? null;
}

function questionsIn(json: unknown): readonly unknown[] | null {
  if (typeof json !== "object" || json === null || !("questions" in json)) return null;
  return Array.isArray(json.questions) ? json.questions : null;
}

/** Fields of an exported bank that say nothing here. */
const IGNORED = new Set([
  "kind",
  "id",
  "variants",
  "specialties",
  "appliesTo",
  "competencies",
  "difficulty",
  "criteria",
  "sources",
  "prepSeconds",
]);
const RENAMED: Readonly<Record<string, ImportField>> = {
  text: "question",
  answerSeconds: "seconds",
  followUps: "follow-up",
};

function fieldsOf(entry: unknown): ReadonlyMap<string, string> | null {
  if (typeof entry === "string") return new Map([["question", entry.trim()]]);
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return null;
  return new Map(
    Object.entries(entry)
      .filter(([name]) => !IGNORED.has(name))
      .map(([name, value]) => [RENAMED[name] ?? name, textOf(value)]),
  );
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join("; ");
  if (typeof value === "object" && value !== null && "text" in value) return textOf(value.text);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function checked({ line, fields }: Raw, seen: Set<string>): ImportRow {
  if (fields === null) return { line, text: "", draft: null, problems: [{ type: "not-a-question" }] };
  const field = (name: ImportField) => fields.get(name) ?? "";
  const text = field("question");
  const topics = field("topics")
    .split(";")
    .map((topic) => topic.trim())
    .filter(Boolean);
  const seconds = field("seconds") === "" ? OWN_SECONDS.usual : Number(field("seconds"));
  const problems = [
    ...problemsOfText(text, seen),
    ...tooLong("question", text, OWN_TEXT_MAX),
    ...tooLong("note", field("note"), OWN_NOTE_MAX),
    ...tooLong("follow-up", field("follow-up"), OWN_FOLLOW_UP_MAX),
    ...topics.filter((topic) => !isTopic(topic)).map((value): RowProblem => ({ type: "unknown-topic", value })),
    ...(topics.length > 4 ? [{ type: "unknown-topic", value: topics[4] ?? "" } as const] : []),
    ...(Number.isInteger(seconds) && seconds >= OWN_SECONDS.min && seconds <= OWN_SECONDS.max
      ? []
      : [{ type: "bad-seconds", value: field("seconds") } as const]),
    ...[...fields.keys()]
      .filter((name) => !(IMPORT_FIELDS as readonly string[]).includes(name))
      .map((value): RowProblem => ({ type: "unknown-field", value })),
  ];
  seen.add(sameQuestion(text));
  const draft: OwnDraft = {
    ...emptyDraft(),
    text,
    topics: topics.filter(isTopic),
    note: field("note"),
    followUp: field("follow-up"),
    answerSeconds: seconds,
  };
  return { line, text, draft: problems.length === 0 ? draft : null, problems };
}

function problemsOfText(text: string, seen: ReadonlySet<string>): RowProblem[] {
  if (text === "") return [{ type: "empty" }];
  return seen.has(sameQuestion(text)) ? [{ type: "repeated" }] : [];
}

const tooLong = (field: ImportField, value: string, max: number): RowProblem[] =>
  value.length > max ? [{ type: "too-long", field, max }] : [];

const isTopic = (value: string): value is Topic => (TOPICS as readonly string[]).includes(value);

/** The own questions as a CSV file that this import reads back; safe to open in a spreadsheet. */
export const exportCsv = (questions: readonly OwnQuestion[]): string =>
  writeCsv([
    IMPORT_FIELDS,
    ...questions
      .map(draftOf)
      .map(({ text, topics, note, followUp, answerSeconds }) => [
        text,
        topics.join("; "),
        note,
        followUp,
        String(answerSeconds),
      ]),
  ]);
