import { planFresh, planInterview, type InterviewPlan } from "../interview/plan.ts";
import { personalForm } from "../interview/presets.ts";
import type { InterviewForm } from "../interview/form.ts";
import type { Bank } from "../questions/bank.ts";
import { candidatesFor } from "../questions/draw.ts";
import { SEED_LIMIT } from "../questions/random.ts";
import type { ProgramRecord } from "./program.ts";

interface ProgramDraw {
  readonly banks: readonly Bank[];
  /** Where the search for a draw begins, from 0 to below SEED_LIMIT. */
  readonly seed: number;
  /** Ids of questions that were answered before. */
  readonly asked: ReadonlySet<string>;
  /** What applies to the person. */
  readonly conditions: InterviewForm["conditions"];
  readonly defaults: Pick<InterviewForm, "readAloud" | "selfView">;
}

/** Draws looked at until one asks "why this program?". */
const TRIES = 400;

/**
 * A full interview as this program would hold it: with the questions of its specialty, and one that asks why here. Its code
 * gives the very same questions elsewhere. No prompts: the banks are not there.
 */
export function planForProgram(
  { specialty }: Pick<ProgramRecord, "specialty">,
  { banks, seed, asked, conditions, defaults }: ProgramDraw,
): InterviewPlan {
  const specialtyBank = banks.some(({ id }) => id === specialty) ? specialty : null;
  const form = personalForm("full-interview", defaults, { conditions, specialtyBank });
  const asksWhy = new Set<string>(
    candidatesFor({ ...form, topics: ["why-program"] }, banks).map(({ question }) => question.id),
  );
  const fits = ({ prompts }: InterviewPlan) => prompts.some(({ questionId }) => asksWhy.has(questionId));
  const fresh = planFresh(form, banks, seed, asked);
  if (asksWhy.size === 0 || fits(fresh)) return fresh;
  for (let step = 1; step < TRIES; step++) {
    const plan = planInterview(form, banks, (seed + step) % SEED_LIMIT);
    if (fits(plan)) return plan;
  }
  return fresh;
}
