import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { numberTakes } from "../../domain/takes/take-number.ts";
import type { Storage } from "../../platform/storage/storage.ts";

/** Which take of its question each of these is, earlier interviews counted. */
export async function takeNumbers(
  storage: Pick<Storage, "takesOfQuestion">,
  takes: readonly TakeRecord[],
): Promise<ReadonlyMap<TakeId, number>> {
  const questions = [...new Set(takes.map(({ questionId }) => questionId))];
  const all = (await Promise.all(questions.map((id) => storage.takesOfQuestion(id)))).flat();
  return new Map([...numberTakes(all)].map(([id, { number }]) => [id, number]));
}
