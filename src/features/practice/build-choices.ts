import type { InterviewForm } from "../../domain/interview/form.ts";
import type { Bank } from "../../domain/questions/bank.ts";
import { candidatesFor } from "../../domain/questions/draw.ts";
import { TOPICS, type Topic } from "../../domain/questions/vocabulary.ts";

type Choice = Pick<InterviewForm, "bankIds" | "topics" | "conditional">;

/** How many questions of this one bank can be drawn, whatever the topic. */
export const drawableCount = (bank: Bank, conditional: boolean): number =>
  candidatesFor({ bankIds: [bank.id], topics: [], conditional }, [bank]).length;

/** The topics that the chosen banks hold. */
export function topicsIn(choice: Choice, banks: readonly Bank[]): readonly Topic[] {
  const held = new Set(
    candidatesFor({ ...choice, topics: [] }, banks).flatMap(({ question }): readonly Topic[] => question.topics),
  );
  return TOPICS.filter((topic) => held.has(topic));
}

/**
 * The form as it can be asked here and now. What the person chose is kept apart, so that it is back when a bank, a topic
 * or a voice is.
 */
export function possibleForm(chosen: InterviewForm, banks: readonly Bank[], canReadAloud: boolean): InterviewForm {
  const bankIds = chosen.bankIds.filter((id) => banks.some((bank) => bank.id === id));
  const held = topicsIn({ ...chosen, bankIds }, banks);
  const topics = chosen.topics.filter((topic) => held.includes(topic));
  return { ...chosen, bankIds, topics, readAloud: chosen.readAloud && canReadAloud };
}

/** The list with the item in it, or without. */
export const withItem = <T>(items: readonly T[], item: T, included: boolean): T[] => [
  ...items.filter((other) => other !== item),
  ...(included ? [item] : []),
];
