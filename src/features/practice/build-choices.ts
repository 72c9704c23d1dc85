import type { InterviewForm } from "../../domain/interview/form.ts";
import type { Bank } from "../../domain/questions/bank.ts";
import { candidatesFor } from "../../domain/questions/draw.ts";
import { CONDITIONS, TOPICS, type Condition, type Topic } from "../../domain/questions/vocabulary.ts";

type Choice = Pick<InterviewForm, "bankIds" | "topics" | "conditions">;

/** How many questions of this one bank can be drawn, whatever the topic. */
export const drawableCount = (bank: Bank, conditions: InterviewForm["conditions"]): number =>
  candidatesFor({ bankIds: [bank.id], topics: [], conditions }, [bank]).length;

/** Banks with something to ask in the room; questions for the interviewers are practiced elsewhere. */
export const askableBanks = (banks: readonly Bank[]): readonly Bank[] =>
  banks.filter((bank) => drawableCount(bank, CONDITIONS) > 0);

/** The conditions that questions of the chosen banks name. */
export function conditionsIn({ bankIds }: Pick<Choice, "bankIds">, banks: readonly Bank[]): readonly Condition[] {
  const named = new Set(
    candidatesFor({ bankIds, topics: [], conditions: CONDITIONS }, banks).flatMap(({ question }) => question.appliesTo),
  );
  return CONDITIONS.filter((condition) => named.has(condition));
}

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

/** Whether every question of these banks is a station; false for no bank. */
export function isAllStations(bankIds: readonly string[], banks: readonly Bank[]): boolean {
  const chosen = candidatesFor({ bankIds, topics: [], conditions: CONDITIONS }, banks);
  return chosen.length > 0 && chosen.every(({ question }) => question.kind === "station");
}

/** The banks that hold stations and nothing else. */
export const stationBankIds = (banks: readonly Bank[]): readonly string[] =>
  banks.map(({ id }) => id).filter((id) => isAllStations([id], banks));

/** The list with the item in it, or without. */
export const withItem = <T>(items: readonly T[], item: T, included: boolean): T[] => [
  ...items.filter((other) => other !== item),
  ...(included ? [item] : []),
];
