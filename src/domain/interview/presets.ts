import { TOPICS } from "../questions/vocabulary.ts";
import { MAX_COUNT, type InterviewForm, type PresetId } from "./form.ts";

type RoomDefaults = Pick<InterviewForm, "readAloud" | "selfView">;

/** The fixed part of each preset. Live interviews give no preparation time, so these give none. */
const PRESETS: Record<Exclude<PresetId, "custom">, Omit<InterviewForm, keyof RoomDefaults>> = {
  "one-question": preset("one-question", ["common"], 1, false),
  "warm-up": preset("warm-up", ["common"], 5, true),
  "img-focus": preset("img-focus", ["img"], 6, false),
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
    conditional: false,
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

/** Where Build my own starts. */
export const customForm = (defaults: RoomDefaults): InterviewForm => ({
  ...preset("custom", ["common", "img"], 5, true),
  ...defaults,
});

/** One form for one meaning: sorted lists, counts in range, one-way fixed. Codes and plans use normalized forms only. */
export function normalizeForm(form: InterviewForm): InterviewForm {
  const bankIds = [...new Set(form.bankIds)].toSorted();
  const topics = TOPICS.filter((topic) => form.topics.includes(topic));
  const count = Math.min(MAX_COUNT, Math.max(1, Math.round(form.count)));
  const oneWay = form.oneWay ? ({ prepare: 30, answer: 180, limit: "hard", retakes: "none" } as const) : {};
  return { ...form, bankIds, topics, count, ...oneWay };
}
