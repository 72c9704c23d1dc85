import { CONDITIONS, TOPICS } from "../questions/vocabulary.ts";
import { MAX_BANKS, MAX_COUNT, type InterviewForm, type PresetId } from "./form.ts";

type RoomDefaults = Pick<InterviewForm, "readAloud" | "selfView">;

/** The fixed part of each preset. Live interviews give no preparation time, so these give none. */
const PRESETS: Record<Exclude<PresetId, "custom">, Omit<InterviewForm, keyof RoomDefaults>> = {
  "one-question": preset("one-question", ["common"], 1, false),
  "warm-up": preset("warm-up", ["common"], 5, true),
  "img-focus": preset("img-focus", ["img"], 6, false),
  "full-interview": preset("full-interview", ["behavioral", "common", "img"], 8, true),
};

function preset(
  id: PresetId,
  bankIds: string[],
  count: number,
  openerFirst: boolean,
): Omit<InterviewForm, keyof RoomDefaults> {
  return {
    preset: id,
    bankIds,
    topics: [],
    conditions: [],
    count,
    openerFirst,
    prepare: 0,
    answer: "as-written",
    limit: "soft",
    retakes: "any",
    oneWay: false,
  };
}

/** The form behind a preset; `defaults` come from the person's settings. */
export const presetForm = (id: Exclude<PresetId, "custom">, defaults: RoomDefaults): InterviewForm => ({
  ...PRESETS[id],
  ...defaults,
});

/** What steers the draw of a preset. */
export interface Person {
  readonly conditions: InterviewForm["conditions"];
  /** Bank of their specialty; null: none is known, or it has no bank here. */
  readonly specialtyBank: string | null;
}

/** The preset for one person: those that ask about a doctor's path know what applies, the full interview knows the field. */
export function personalForm(
  id: Exclude<PresetId, "custom">,
  defaults: RoomDefaults,
  { conditions, specialtyBank }: Person,
): InterviewForm {
  const form = presetForm(id, defaults);
  const field = id === "full-interview" && specialtyBank !== null ? [specialtyBank] : [];
  return normalizeForm({
    ...form,
    bankIds: [...form.bankIds, ...field],
    conditions: form.bankIds.includes("img") ? conditions : [],
  });
}

/** Where Build my own starts. */
export const customForm = (defaults: RoomDefaults): InterviewForm => ({
  ...preset("custom", ["common", "img"], 5, true),
  ...defaults,
});

/** One form for one meaning: sorted lists, counts in range, one-way fixed. Codes and plans use normalized forms only. */
export function normalizeForm(form: InterviewForm): InterviewForm {
  const bankIds = [...new Set(form.bankIds)].toSorted().slice(0, MAX_BANKS);
  const topics = TOPICS.filter((topic) => form.topics.includes(topic));
  const conditions = CONDITIONS.filter((condition) => form.conditions.includes(condition));
  const count = Math.min(MAX_COUNT, Math.max(1, Math.round(form.count)));
  const oneWay = form.oneWay ? ({ prepare: 30, answer: 180, limit: "hard", retakes: "none" } as const) : {};
  return { ...form, bankIds, topics, conditions, count, ...oneWay };
}
