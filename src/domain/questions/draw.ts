import type { InterviewForm } from "../interview/form.ts";
import type { Bank, Question } from "./bank.ts";
import { createRandom, shuffled } from "./random.ts";

/** A question that can be answered on camera, and the bank it stands in. */
export interface Candidate {
  readonly bank: Pick<Bank, "id" | "version">;
  readonly question: AnswerableQuestion;
}

/** Kinds that are asked and answered in the room. A station needs its reading time, an "ask" is the applicant's own. */
export type AnswerableQuestion = Extract<Question, { kind: "question" | "difficult" }>;

type Choice = Pick<InterviewForm, "bankIds" | "topics" | "conditional">;

/** Every question that the choice allows, in an order that depends on ids alone. */
export function candidatesFor(choice: Choice, banks: readonly Bank[]): Candidate[] {
  const topics = new Set(choice.topics);
  const candidates: Candidate[] = [];
  for (const bank of banks) {
    if (!choice.bankIds.includes(bank.id)) continue;
    for (const question of bank.questions) {
      if (question.kind !== "question" && question.kind !== "difficult") continue;
      if (!choice.conditional && question.appliesTo.length > 0) continue;
      if (topics.size > 0 && !question.topics.some((topic) => topics.has(topic))) continue;
      candidates.push({ bank, question });
    }
  }
  return candidates.toSorted((a, b) => (a.question.id < b.question.id ? -1 : 1));
}

/**
 * Draws up to `form.count` questions. The same form, banks and seed give the same questions in the same order, everywhere.
 * Topics are spread: a main topic comes a second time only when every other one had its turn. Gives fewer where the banks hold fewer.
 */
export function drawQuestions(
  form: Choice & Pick<InterviewForm, "count" | "openerFirst">,
  banks: readonly Bank[],
  seed: number,
): Candidate[] {
  const pool = shuffled(candidatesFor(form, banks), createRandom(seed));
  const drawn: Candidate[] = [];
  if (form.openerFirst) {
    const opener = pool.findIndex(({ question }) => question.topics.includes("opener"));
    if (opener >= 0) drawn.push(...pool.splice(opener, 1));
  }
  const rounds = new Map<number, Candidate[]>();
  const seen = new Map<string, number>(drawn.map(({ question }) => [mainTopic(question), 1]));
  for (const candidate of pool) {
    const topic = mainTopic(candidate.question);
    const round = seen.get(topic) ?? 0;
    seen.set(topic, round + 1);
    const sameRound = rounds.get(round);
    if (sameRound) sameRound.push(candidate);
    else rounds.set(round, [candidate]);
  }
  for (let round = 0; drawn.length < form.count && round <= pool.length; round++)
    drawn.push(...(rounds.get(round) ?? []));
  return drawn.slice(0, form.count);
}

const mainTopic = (question: Question): string => question.topics[0] ?? "";
