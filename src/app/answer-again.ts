import { planAgain } from "../domain/interview/plan-again.ts";
import type { InterviewPlan } from "../domain/interview/plan.ts";
import type { TakeRecord } from "../domain/records/records.ts";
import type { Storage } from "../platform/storage/storage.ts";
import type { PlaceParts } from "./place.ts";
import { startPlan } from "./start-plan.ts";

/** Starts an interview of the one question that a take answers, and goes to its room. */
export async function answerAgain(parts: PlaceParts, take: TakeRecord): Promise<void> {
  const { storage, bankShelf } = parts.platform;
  const { readAloud, selfView } = parts.settings.get();
  const draw = async () => {
    const { banks } = await bankShelf.content();
    return planAgain(take.questionId, banks, { readAloud, selfView }) ?? planAsAsked(storage, take);
  };
  await startPlan(parts, draw, { media: take.hasVideo ? "video" : "audio" });
}

// The bank may be gone since; the interview keeps its questions as they were asked.
async function planAsAsked(storage: Storage, take: TakeRecord): Promise<InterviewPlan | null> {
  const asked = await storage.interview(take.interviewId);
  const prompt = asked?.prompts[take.promptIndex];
  return asked && prompt ? { form: { ...asked.form, count: 1 }, code: asked.code, prompts: [prompt] } : null;
}
