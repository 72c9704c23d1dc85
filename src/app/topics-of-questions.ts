import type { QuestionId } from "../domain/ids.ts";
import type { Bank } from "../domain/questions/bank.ts";
import type { Topic } from "../domain/questions/vocabulary.ts";

/** The topics of every question in these banks. */
export const topicsOfQuestions = (banks: readonly Bank[]): ReadonlyMap<QuestionId, readonly Topic[]> =>
  new Map(banks.flatMap(({ questions }) => questions.map(({ id, topics }) => [id, topics])));
