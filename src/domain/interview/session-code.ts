import type { Bank } from "../questions/bank.ts";
import { TOPICS } from "../questions/vocabulary.ts";
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
 * Layout, most significant bit first: layout version 3, preset 3, seed 20, read aloud 1, self-view 2, then for each bank of a
 * preset its version 8; for Build my own: count 5, opener first 1, conditional 1, prepare 3, answer 3, limit 1, retakes 2,
 * one-way 1, topics 1 (+ one bit per topic), banks 4, each id hash 12 and version 8. Padding, then a check digit pair of 10 bits.
 */
const LAYOUT = 1;
const CHECK_DIGITS = 2;
const TOPIC_BITS = 48;

export type CodeProblem =
  | { readonly type: "code-malformed" }
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
  if (form.preset === "custom") writeCustom(bits, form, used);
  else for (const bank of used) bits.write(bank.version, 8);
  const digits = bits.toDigits();
  return grouped(digits + checkDigits(digits));
}

function writeCustom(bits: BitWriter, form: InterviewForm, banks: readonly Bank[]): void {
  bits
    .write(form.count, 5)
    .write(form.openerFirst ? 1 : 0, 1)
    .write(form.conditional ? 1 : 0, 1)
    .write(PREPARE_CHOICES.indexOf(form.prepare), 3)
    .write(ANSWER_CHOICES.indexOf(form.answer), 3)
    .write(LIMIT_CHOICES.indexOf(form.limit), 1)
    .write(RETAKE_CHOICES.indexOf(form.retakes), 2)
    .write(form.oneWay ? 1 : 0, 1)
    .write(form.topics.length > 0 ? 1 : 0, 1);
  if (form.topics.length > 0)
    for (let index = 0; index < TOPIC_BITS; index++) {
      const topic = TOPICS[index];
      bits.write(topic && form.topics.includes(topic) ? 1 : 0, 1);
    }
  bits.write(banks.length, 4);
  for (const bank of banks) bits.write(idHash(bank.id), 12).write(bank.version, 8);
}

/** Takes what a person typed or a link carried, and the banks that are here. */
export function decodeSessionCode(text: string, banks: readonly Bank[]): Result<DecodedCode, CodeProblem> {
  const digits = plainDigits(text);
  const body = digits.slice(0, -CHECK_DIGITS);
  const bits = BitReader.from(body);
  if (!bits || body.length === 0 || checkDigits(body) !== digits.slice(-CHECK_DIGITS))
    return fail({ type: "code-malformed" });
  if (bits.read(3) !== LAYOUT) return fail({ type: "code-too-new" });
  const preset = PRESET_IDS[bits.read(3) ?? -1];
  const seed = bits.read(20);
  const readAloud = bits.read(1) === 1;
  const selfView = SELF_VIEW_CHOICES[bits.read(2) ?? -1];
  if (!preset || seed === null || !selfView) return fail({ type: "code-malformed" });
  const form =
    preset === "custom"
      ? readCustom(bits, { readAloud, selfView }, banks)
      : readPreset(bits, presetForm(preset, { readAloud, selfView }), banks);
  return form.ok ? ok({ form: form.value, seed }) : form;
}

function readPreset(bits: BitReader, form: InterviewForm, banks: readonly Bank[]): Result<InterviewForm, CodeProblem> {
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
  room: Pick<InterviewForm, "readAloud" | "selfView">,
  banks: readonly Bank[],
): Result<InterviewForm, CodeProblem> {
  const count = bits.read(5);
  const openerFirst = bits.read(1) === 1;
  const conditional = bits.read(1) === 1;
  const prepare = PREPARE_CHOICES[bits.read(3) ?? -1];
  const answer = ANSWER_CHOICES[bits.read(3) ?? -1];
  const limit = LIMIT_CHOICES[bits.read(1) ?? -1];
  const retakes = RETAKE_CHOICES[bits.read(2) ?? -1];
  const oneWay = bits.read(1) === 1;
  const topics = bits.read(1) === 1 ? readTopics(bits) : [];
  const bankCount = bits.read(4);
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
      conditional,
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

function readTopics(bits: BitReader): InterviewForm["topics"] | null {
  const flags = Array.from({ length: TOPIC_BITS }, () => bits.read(1));
  if (flags.includes(null)) return null;
  return TOPICS.filter((_, index) => flags[index] === 1);
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
