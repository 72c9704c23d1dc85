import * as v from "valibot";
import { CRITERION_IDS } from "../rubric/criteria.ts";
import { fail, ok, type Result } from "../result.ts";
import { questionId } from "../ids.ts";
import { COMPETENCIES, CONDITIONS, FRAMES, SPECIALTIES, TOPICS, VOICES } from "./vocabulary.ts";

/** The highest bank format that this version reads. A file that says more is refused as `bank-too-new`. */
export const BANK_FORMAT = 1;

const line = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const listOf = <T extends v.GenericSchema>(item: T, min: number, max: number) =>
  v.pipe(v.array(item), v.minLength(min), v.maxLength(max));
const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens"),
  v.maxLength(80),
);
const seconds = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));

const source = v.strictObject({
  title: line(200),
  year: v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2100)),
  url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//, "expected a web address"), v.maxLength(400))),
});

const followUp = v.strictObject({ when: v.picklist(["thin", "good"]), text: line(300) });

const common = {
  id: v.pipe(slug, v.transform(questionId)),
  text: line(400),
  variants: v.optional(listOf(line(400), 0, 2), []),
  topics: listOf(v.picklist(TOPICS), 1, 4),
  specialties: v.optional(v.array(v.picklist(SPECIALTIES)), []),
  appliesTo: v.optional(v.array(v.picklist(CONDITIONS)), []),
  competencies: v.optional(listOf(v.picklist(COMPETENCIES), 0, 2), []),
  difficulty: v.picklist([1, 2, 3]),
  criteria: listOf(v.picklist(CRITERION_IDS), 3, 5),
  voice: v.optional(v.picklist(VOICES)),
  sources: v.optional(v.array(source), []),
};

const question = v.strictObject({
  kind: v.literal("question"),
  ...common,
  assessed: line(500),
  shape: v.strictObject({
    frame: v.picklist(FRAMES),
    parts: listOf(v.strictObject({ part: line(40), content: line(300) }), 1, 6),
  }),
  pitfalls: listOf(line(300), 2, 3),
  followUps: listOf(followUp, 1, 3),
  prepSeconds: seconds(600),
  answerSeconds: seconds(1800),
});

const station = v.strictObject({
  kind: v.literal("station"),
  ...common,
  scenario: line(3000),
  task: line(400),
  assessed: line(500),
  probes: listOf(line(300), 2, 6),
  listenFor: v.strictObject({ low: line(400), middle: line(400), high: line(400) }),
  readSeconds: seconds(600),
  answerSeconds: seconds(1800),
});

const difficult = v.strictObject({
  kind: v.literal("difficult"),
  ...common,
  assessed: line(500),
  replies: v.strictObject({ answer: line(400), redirect: line(400), decline: line(400) }),
  rule: line(500),
  followUps: v.optional(listOf(followUp, 0, 3), []),
  prepSeconds: seconds(600),
  answerSeconds: seconds(1800),
});

const ask = v.strictObject({
  kind: v.literal("ask"),
  ...common,
  askOf: listOf(v.picklist(["resident", "program-director", "chair", "faculty", "coordinator"]), 1, 5),
  tells: line(500),
});

/** A question that a person wrote for themselves: what is asked is enough. */
const own = v.strictObject({
  kind: v.literal("own"),
  ...common,
  topics: v.optional(listOf(v.picklist(TOPICS), 0, 4), []),
  difficulty: v.optional(v.picklist([1, 2, 3]), 2),
  criteria: v.optional(listOf(v.picklist(CRITERION_IDS), 3, 5), ["answers-question", "structure", "clarity-pace"]),
  /** What to keep in mind, in the person's words. */
  note: v.optional(line(600)),
  followUps: v.optional(listOf(followUp, 0, 3), []),
  prepSeconds: v.optional(seconds(600), 0),
  answerSeconds: v.optional(seconds(1800), 120),
});

const bankHead = {
  format: v.optional(v.literal(BANK_FORMAT), BANK_FORMAT),
  id: slug,
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255)),
  title: line(80),
  description: v.optional(line(600)),
};

/** One bank file. The JSON Schema in `question-banks/schema/` is generated from this. */
export const bankSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    ...bankHead,
    questions: listOf(v.variant("kind", [question, station, difficult, ask, own]), 1, 20_000),
  }),
);

export type Bank = v.InferOutput<typeof bankSchema>;
export type Question = Bank["questions"][number];

export type BankProblem =
  | { readonly type: "bank-not-json" }
  | { readonly type: "bank-too-new"; readonly format: number; readonly supported: number }
  | {
      readonly type: "bank-invalid";
      readonly path: string;
      readonly expected: string;
      readonly received: string;
      readonly more: number;
    }
  | { readonly type: "bank-duplicate-id"; readonly id: string };

/**
 * The one door for question banks, bundled or imported.
 * Takes the text of a file; gives the bank, or what is wrong with it and where (`questions.3.text`).
 */
export function parseBank(text: string): Result<Bank, BankProblem> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail({ type: "bank-not-json" });
  }
  const format = formatOf(raw);
  if (format !== null && format > BANK_FORMAT) return fail({ type: "bank-too-new", format, supported: BANK_FORMAT });
  const parsed = v.safeParse(bankSchema, raw);
  if (!parsed.success) {
    const [first, ...rest] = parsed.issues;
    return fail({
      type: "bank-invalid",
      path: v.getDotPath(first) ?? "",
      expected: first.expected ?? first.message,
      received: first.received,
      more: rest.length,
    });
  }
  const seen = new Set<string>();
  for (const { id } of parsed.output.questions) {
    if (seen.has(id)) return fail({ type: "bank-duplicate-id", id });
    seen.add(id);
  }
  return ok(parsed.output);
}

function formatOf(raw: unknown): number | null {
  if (typeof raw !== "object" || raw === null || !("format" in raw)) return null;
  return typeof raw.format === "number" ? raw.format : null;
}
