import type { Bank } from "../questions/bank.ts";
import { SENSITIVE_CONDITIONS, type Topic } from "../questions/vocabulary.ts";
import type { InterviewPlan } from "./plan.ts";

const SENSITIVE_TOPICS: readonly Topic[] = ["gap", "attempts"];

/** Whether one of the drawn questions names a doubt that a person may want to be warned of. */
export function mayBeSensitive({ prompts }: Pick<InterviewPlan, "prompts">, banks: readonly Bank[]): boolean {
  return prompts.some(({ bankId, questionId }) =>
    banks.some(
      (bank) =>
        bank.id === bankId &&
        bank.questions.some(
          ({ id, appliesTo, topics }) =>
            id === questionId &&
            (appliesTo.some((condition) => SENSITIVE_CONDITIONS.includes(condition)) ||
              topics.some((topic) => SENSITIVE_TOPICS.includes(topic))),
        ),
    ),
  );
}
