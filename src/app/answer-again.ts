import i18next from "i18next";
import { interviewId } from "../domain/ids.ts";
import { planAgain } from "../domain/interview/plan-again.ts";
import type { InterviewPlan } from "../domain/interview/plan.ts";
import { paths } from "../domain/paths.ts";
import type { InterviewRecord, TakeRecord } from "../domain/records/records.ts";
import { failureWords, type WordedFailure } from "../i18n/failure-words.ts";
import type { Storage } from "../platform/storage/storage.ts";
import { go } from "./go.ts";
import type { PlaceParts } from "./place.ts";

/** Starts an interview of the one question that a take answers, and goes to its room. */
export async function answerAgain({ platform, settings, toasts }: PlaceParts, take: TakeRecord): Promise<void> {
  const { clock, random, storage, bankShelf } = platform;
  const { banks } = await bankShelf.content();
  const { readAloud, selfView } = settings.get();
  const plan = planAgain(take.questionId, banks, { readAloud, selfView }) ?? (await planAsAsked(storage, take));
  const tell = (failure: WordedFailure) =>
    toasts.show({ text: failureWords(i18next.getFixedT(null, "failures"), failure).title });
  if (plan === null) return void tell({ type: "bank-unreachable" });
  const interview: InterviewRecord = {
    v: 1,
    id: interviewId(random.id()),
    createdAt: clock.now(),
    ...plan,
    position: 0,
    status: "open",
    media: take.hasVideo ? "video" : "audio",
  };
  const saved = await storage.saveInterview(interview);
  if (saved.ok) go(paths.interview(interview.id));
  else tell(saved.failure);
}

// The bank may be gone since; the interview keeps its questions as they were asked.
async function planAsAsked(storage: Storage, take: TakeRecord): Promise<InterviewPlan | null> {
  const asked = await storage.interview(take.interviewId);
  const prompt = asked?.prompts[take.promptIndex];
  return asked && prompt ? { form: { ...asked.form, count: 1 }, code: asked.code, prompts: [prompt] } : null;
}
