import type { QuestionId } from "../ids.ts";
import type { Bank } from "../questions/bank.ts";
import { CONDITIONS } from "../questions/vocabulary.ts";
import { candidatesFor } from "../questions/draw.ts";
import type { InterviewForm } from "./form.ts";
import { planInterview, type InterviewPlan } from "./plan.ts";
import { customForm } from "./presets.ts";

// Only questions that share a topic are drawn from, so that a fitting seed comes up early.
const SEEDS_TRIED = 1000;

/**
 * An interview of one given question, as "answer again" starts it. Its code draws that very question in another browser
 * too. Null where the banks no longer hold the question.
 */
export function planAgain(
  id: QuestionId,
  banks: readonly Bank[],
  defaults: Pick<InterviewForm, "readAloud" | "selfView">,
): InterviewPlan | null {
  const every = { bankIds: banks.map((bank) => bank.id), topics: [], conditions: CONDITIONS };
  const wanted = candidatesFor(every, banks).find(({ question }) => question.id === id);
  if (wanted === undefined) return null;
  const form: InterviewForm = {
    ...customForm(defaults),
    bankIds: [wanted.bank.id],
    topics: wanted.question.topics,
    conditions: wanted.question.appliesTo,
    count: 1,
    openerFirst: false,
  };
  for (let seed = 0; seed < SEEDS_TRIED; seed++) {
    const plan = planInterview(form, banks, seed);
    if (plan.prompts[0]?.questionId === id) return plan;
  }
  return null;
}
