import i18next from "i18next";
import { interviewId } from "../domain/ids.ts";
import { planAgain } from "../domain/interview/plan-again.ts";
import type { InterviewPlan } from "../domain/interview/plan.ts";
import { paths } from "../domain/paths.ts";
import type { InterviewRecord, TakeRecord } from "../domain/records/records.ts";
import { failureWords } from "../i18n/failure-words.ts";
import { go } from "./go.ts";
import type { PlaceParts } from "./place.ts";

/** Starts an interview of the one question that a take answers, and goes to its room. */
export async function answerAgain({ platform, settings, toasts }: PlaceParts, take: TakeRecord): Promise<void> {
  const { clock, random, storage, bankShelf } = platform;
  const { banks } = await bankShelf.content();
  const plan = planAgain(take.questionId, banks, settings.get()) ?? (await planAsAsked(storage, take));
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
  else toasts.show({ text: failureWords(i18next.getFixedT(null, "failures"), saved.failure).title });
}
