import type { InterviewForm } from "../interview/form.ts";
import { interviewSeconds } from "../interview/length.ts";
import { planInterview, type InterviewPlan } from "../interview/plan.ts";
import { customForm } from "../interview/presets.ts";
import type { Bank } from "../questions/bank.ts";
import { candidatesFor, type AnswerableQuestion } from "../questions/draw.ts";
import type { Condition, Topic } from "../questions/vocabulary.ts";
import type { EntryKind } from "./timeline.ts";

/** What interviewers ask about an entry of a kind; a kind that is not here has no questions of its own. */
const ASKED: { readonly [K in EntryKind]?: { readonly topic: Topic; readonly condition: Condition } } = {
  gap: { topic: "gap", condition: "gap" },
  attempt: { topic: "attempts", condition: "attempts" },
};
/** Other banks ask about these topics too, but not about one's own dates. */
const BANK_IDS = ["img"];
/** More of one kind in a row tires. */
const DRILL_MAX = 4;

const choiceOf = (kind: EntryKind): Pick<InterviewForm, "bankIds" | "topics" | "conditions"> | null => {
  const asked = ASKED[kind];
  return asked === undefined ? null : { bankIds: BANK_IDS, topics: [asked.topic], conditions: [asked.condition] };
};

/** The questions that ask about an entry of this kind; none where the banks are not there. */
export function questionsAbout(kind: EntryKind, banks: readonly Bank[]): readonly AnswerableQuestion[] {
  const choice = choiceOf(kind);
  return choice === null ? [] : candidatesFor(choice, banks).map(({ question }) => question);
}

/** The form of a drill on entries of this kind; null where no question asks about it. */
function drillForm(
  kind: EntryKind,
  banks: readonly Bank[],
  defaults: Pick<InterviewForm, "readAloud" | "selfView">,
): InterviewForm | null {
  const choice = choiceOf(kind);
  const count = Math.min(DRILL_MAX, questionsAbout(kind, banks).length);
  return choice === null || count === 0 ? null : { ...customForm(defaults), ...choice, count, openerFirst: false };
}

/** How many questions a drill asks, and how long it takes in seconds. */
export function drillLength(
  kind: EntryKind,
  banks: readonly Bank[],
): { readonly count: number; readonly seconds: number } {
  const questions = questionsAbout(kind, banks);
  const form = drillForm(kind, banks, { readAloud: false, selfView: "shown" });
  if (form === null) return { count: 0, seconds: 0 };
  const answer = questions.reduce((sum, { answerSeconds }) => sum + answerSeconds, 0) / questions.length;
  return { count: form.count, seconds: interviewSeconds(form, { prepare: 0, answer }) };
}

/** An interview of questions about an entry of this kind; null where there are none. Its code gives the very same elsewhere. */
export function planDrill(
  kind: EntryKind,
  banks: readonly Bank[],
  seed: number,
  defaults: Pick<InterviewForm, "readAloud" | "selfView">,
): InterviewPlan | null {
  const form = drillForm(kind, banks, defaults);
  return form === null ? null : planInterview(form, banks, seed);
}
