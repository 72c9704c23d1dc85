import { askedChange } from "../../domain/rubric/one-change.ts";
import type { Asked } from "../../domain/takes/take-number.ts";
import type { Storage } from "../../platform/storage/storage.ts";

/** What the person set out to change the next time this is asked; null where there is none. */
export async function lastOneChange(
  storage: Pick<Storage, "takesOfQuestion" | "reviews">,
  asked: Asked,
): Promise<string | null> {
  const [takes, reviews] = await Promise.all([storage.takesOfQuestion(asked.questionId), storage.reviews()]);
  return askedChange(asked, takes, reviews)?.text ?? null;
}
