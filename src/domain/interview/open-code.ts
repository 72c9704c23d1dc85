import type { Bank } from "../questions/bank.ts";
import { fail, ok, type Result } from "../result.ts";
import { planInterview, type InterviewPlan } from "./plan.ts";
import { decodeSessionCode, type CodeProblem } from "./session-code.ts";

/** "empty": the code is sound, and its banks hold nothing for its topics. */
export type OpenCodeProblem = CodeProblem | { readonly type: "empty" };

/**
 * The interview behind a code: the same for whoever answers and whoever asks. Takes what a person typed or a link carried,
 * and the banks that are here; a plan always has at least one question.
 */
export function openCode(text: string, banks: readonly Bank[]): Result<InterviewPlan, OpenCodeProblem> {
  const decoded = decodeSessionCode(text, banks);
  if (!decoded.ok) return decoded;
  const plan = planInterview(decoded.value.form, banks, decoded.value.seed);
  return plan.prompts.length > 0 ? ok(plan) : fail({ type: "empty" });
}
