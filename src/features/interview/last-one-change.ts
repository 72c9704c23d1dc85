import type { QuestionId } from "../../domain/ids.ts";
import type { Storage } from "../../platform/storage/storage.ts";

/** What the person set out to change after the takes of this question, the newest such wish; null where there is none. */
export async function lastOneChange(
  storage: Pick<Storage, "takesOfQuestion" | "reviews">,
  id: QuestionId,
): Promise<string | null> {
  const [takes, reviews] = await Promise.all([storage.takesOfQuestion(id), storage.reviews()]);
  const mine = new Set(takes.map((take) => take.id));
  const wishes = reviews.filter((review) => mine.has(review.takeId) && review.oneChange !== "");
  return wishes.toSorted((a, b) => b.updatedAt - a.updatedAt)[0]?.oneChange ?? null;
}
