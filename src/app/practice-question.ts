import type { QuestionId } from "../domain/ids.ts";
import { planAgain } from "../domain/interview/plan-again.ts";
import type { PlaceParts } from "./place.ts";
import { startPlan } from "./start-plan.ts";

/** Starts an interview of one question and goes to its room. */
export async function practiceQuestion(parts: PlaceParts, id: QuestionId): Promise<void> {
  const { readAloud, selfView } = parts.settings.get();
  await startPlan(parts, async () => {
    const { banks } = await parts.platform.bankShelf.content();
    return planAgain(id, banks, { readAloud, selfView });
  });
}
