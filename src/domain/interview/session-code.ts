import type { Bank } from "../questions/bank.ts";
import { CONDITIONS, SPECIALTIES, TOPICS } from "../questions/vocabulary.ts";
import { fail, ok, type Result } from "../result.ts";
import { BitReader, BitWriter, plainDigits } from "./bits.ts";
import {
  ANSWER_CHOICES,
  LIMIT_CHOICES,
  MAX_COUNT,
  PREPARE_CHOICES,
  PRESET_IDS,
  RETAKE_CHOICES,
  SELF_VIEW_CHOICES,
  type InterviewForm,
} from "./form.ts";
import { normalizeForm, presetForm } from "./presets.ts";

/**
 * The short code: form, bank versions and seed as base 32 digits in short groups. Profile and history play no part in it,
 * so two browsers with the same banks ask the very same questions.
 *
 * Layout, most significant bit first: layout version 3, preset 3, seed 20, read aloud 1, self-view 2, conditions 1 (+ one bit per
 * condition), then, for the full interview, the specialty 4 (0: none), and for each bank of a preset its version 8; for Build my own: count 5, opener first 1, prepare 3, answer 3, limit 1, retakes 2,
 * one-way 1, topics 1 (+ one bit per topic), banks 5, each id hash 12 and version 8. Padding, then a check digit pair of 10 bits.
 */
const LAYOUT = 2;
const CHECK_DIGITS = 2;
/** Room for lists that grow. */
const TOPIC_BITS = 48;
const CONDITION_BITS = 16;

export type CodeProblem =
  | { readonly type: "code-malformed" }
  /** Written by an older version of the app, which drew other questions with it. */
  | { readonly type: "code-too-old" }
  /** Written by a newer version of the app. */
  | { readonly type: "code-too-new" }
  /** A bank of the code is not here. */
  | { readonly type: "code-bank-missing" }
  | { readonly type: "code-bank-differs"; readonly bankId: string; readonly wanted: number; readonly here: number };

export interface DecodedCode {
  readonly form: InterviewForm;
  readonly seed: number;
}

/** `form` must be normalized and draw only from `banks`; a bank of it that is missing is left out. */
export function encodeSessionCode(form: InterviewForm, banks: readonly Bank[], seed: number): string {
  const used = form.bankIds.flatMap((id) => banks.filter((bank) => bank.id === id));
  const bits = new BitWriter()
    .write(LAYOUT, 3)
    .write(PRESET_IDS.indexOf(form.preset), 3)
    .write(seed, 20)
    .write(form.readAloud ? 1 : 0, 1)
    .write(SELF_VIEW_CHOICES.indexOf(form.selfView), 2);
  writeList(bits, CONDITIONS, form.conditions, CONDITION_BITS);
  if (form.preset === "custom") writeCustom(bits, form, used);
  else {
    if (form.preset === "full-interview") bits.write(fieldOf(used) + 1, 4);
    for (const bank of used) bits.write(bank.version, 8);
  }
  const digits = bits.toDigits();
  return grouped(digits + checkDigits(digits));
}

/** The place of the specialty whose bank is among these; -1: none. */
const fieldOf = (banks: readonly Bank[]): number =>
  SPECIALTIES.findIndex((specialty) => banks.some(({ id }) => id === specialty));

function writeCustom(bits: BitWriter, form: InterviewForm, banks: readonly Bank[]): void {
  bits
    .write(form.count, 5)
    .write(form.openerFirst ? 1 : 0, 1)
    .write(PREPARE_CHOICES.indexOf(form.prepare), 3)
    .write(ANSWER_CHOICES.indexOf(form.answer), 3)
    .write(LIMIT_CHOICES.indexOf(form.limit), 1)
    .write(RETAKE_CHOICES.indexOf(form.retakes), 2)
    .write(form.oneWay ? 1 : 0, 1);
  writeList(bits, TOPICS, form.topics, TOPIC_BITS);
  bits.write(banks.length, 5);
  for (const bank of banks) bits.write(idHash(bank.id), 12).write(bank.version, 8);
}

/** One bit that says whether any is chosen, then a bit for each by its place in the list. */
function writeList<T>(bits: BitWriter, all: readonly T[], chosen: readonly T[], width: number): void {
  bits.write(chosen.length > 0 ? 1 : 0, 1);
  if (chosen.length === 0) return;
  for (let index = 0; index < width; index++) {
    const item = all[index];
    bits.write(item !== undefined && chosen.includes(item) ? 1 : 0, 1);
  }
}

function readList<T>(bits: BitReader, all: readonly T[], width: number): readonly T[] | null {
  if (bits.read(1) !== 1) return [];
  const flags = Array.from({ length: width }, () => bits.read(1));
  return flags.includes(null) ? null : all.filter((_, index) => flags[index] === 1);
}

/** Takes what a person typed or a link carried, and the banks that are here. */
export function decodeSessionCode(text: string, banks: readonly Bank[]): Result<DecodedCode, CodeProblem> {
  const digits = plainDigits(text);
  const body = digits.slice(0, -CHECK_DIGITS);
  const bits = BitReader.from(body);
  if (!bits || body.length === 0 || checkDigits(body) !== digits.slice(-CHECK_DIGITS))
    return fail({ type: "code-malformed" });
  const layout = bits.read(3) ?? 0;
  if (layout !== LAYOUT) return fail({ type: layout < LAYOUT ? "code-too-old" : "code-too-new" });
  const preset = PRESET_IDS[bits.read(3) ?? -1];
  const seed = bits.read(20);
  const readAloud = bits.read(1) === 1;
  const selfView = SELF_VIEW_CHOICES[bits.read(2) ?? -1];
  const conditions = readList(bits, CONDITIONS, CONDITION_BITS);
  if (!preset || seed === null || !selfView || !conditions) return fail({ type: "code-malformed" });
  const form =
    preset === "custom"
      ? readCustom(bits, { readAloud, selfView, conditions }, banks)
      : readPreset(bits, { ...presetForm(preset, { readAloud, selfView }), conditions }, banks);
  return form.ok ? ok({ form: form.value, seed }) : form;
}

function readPreset(
  bits: BitReader,
  preset: InterviewForm,
  banks: readonly Bank[],
): Result<InterviewForm, CodeProblem> {
  const field = preset.preset === "full-interview" ? SPECIALTIES[(bits.read(4) ?? 0) - 1] : undefined;
  const form = normalizeForm({ ...preset, bankIds: [...preset.bankIds, ...(field === undefined ? [] : [field])] });
  for (const id of form.bankIds) {
    const wanted = bits.read(8);
    if (wanted === null) return fail({ type: "code-malformed" });
    const problem = bankProblem(
      banks.find((bank) => bank.id === id),
      wanted,
    );
    if (problem) return fail(problem);
  }
  return ok(form);
}

function readCustom(
  bits: BitReader,
  room: Pick<InterviewForm, "readAloud" | "selfView" | "conditions">,
  banks: readonly Bank[],
): Result<InterviewForm, CodeProblem> {
  const count = bits.read(5);
  const openerFirst = bits.read(1) === 1;
  const prepare = PREPARE_CHOICES[bits.read(3) ?? -1];
  const answer = ANSWER_CHOICES[bits.read(3) ?? -1];
  const limit = LIMIT_CHOICES[bits.read(1) ?? -1];
  const retakes = RETAKE_CHOICES[bits.read(2) ?? -1];
  const oneWay = bits.read(1) === 1;
  const topics = readList(bits, TOPICS, TOPIC_BITS);
  const bankCount = bits.read(5);
  if (
    !count ||
    count > MAX_COUNT ||
    prepare === undefined ||
    answer === undefined ||
    !limit ||
    !retakes ||
    !topics ||
    !bankCount
  )
    return fail({ type: "code-malformed" });
  const bankIds: string[] = [];
  for (let index = 0; index < bankCount; index++) {
    const hash = bits.read(12);
    const version = bits.read(8);
    if (hash === null || version === null) return fail({ type: "code-malformed" });
    const bank = banks.find(({ id }) => idHash(id) === hash);
    const problem = bankProblem(bank, version);
    if (problem) return fail(problem);
    if (bank) bankIds.push(bank.id);
  }
  return ok(
    normalizeForm({
      preset: "custom",
      bankIds,
      topics,
      count,
      openerFirst,
      prepare,
      answer,
      limit,
      retakes,
      oneWay,
      ...room,
    }),
  );
}

function bankProblem(bank: Bank | undefined, wanted: number): CodeProblem | null {
  if (!bank) return { type: "code-bank-missing" };
  if (bank.version !== wanted) return { type: "code-bank-differs", bankId: bank.id, wanted, here: bank.version };
  return null;
}

/** FNV-1a over the characters. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

const idHash = (id: string): number => fnv1a(id) % 4096;

const checkDigits = (digits: string): string => new BitWriter().write(fnv1a(digits) % 1024, 10).toDigits();

/** Groups of about equal length, five digits at the most. */
function grouped(digits: string): string {
  const groups = Math.ceil(digits.length / 5);
  const cut = (group: number) => Math.round((group * digits.length) / groups);
  return Array.from({ length: groups }, (_, group) => digits.slice(cut(group), cut(group + 1))).join("-");
}
