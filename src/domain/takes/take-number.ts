import type { TakeId } from "../ids.ts";
import type { TakeRecord } from "../records/records.ts";

/** "Take 2 of 3": the place of a take among all takes of the same question, oldest first. */
export interface TakeNumber {
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

/** What a take answers. */
export type Asked = Pick<TakeRecord, "questionId" | "questionText" | "kind">;

/** Equal for takes that answer the same question. A follow-up has no id of its own, so it counts by its text. */
export const questionKey = ({ questionId, questionText, kind }: Asked): string =>
  kind === "answer" ? questionId : `${questionId}\n${questionText}`;

/** Numbers the takes of each question by when they were recorded; of the same moment, by id. Takes any order. */
export function numberTakes(
  takes: readonly (Asked & Pick<TakeRecord, "id" | "createdAt">)[],
): ReadonlyMap<TakeId, TakeNumber> {
  const oldestFirst = takes.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const groups = new Map<string, TakeId[]>();
  for (const take of oldestFirst) {
    const key = questionKey(take);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [take.id]);
    else group.push(take.id);
  }
  return new Map(
    [...groups.values()].flatMap((ids) =>
      ids.map((id, index): [TakeId, TakeNumber] => [id, { number: index + 1, total: ids.length }]),
    ),
  );
}
