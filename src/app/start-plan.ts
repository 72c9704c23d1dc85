import i18next from "i18next";
import { interviewId } from "../domain/ids.ts";
import { newInterview, type InterviewSetting } from "../domain/interview/new-interview.ts";
import type { InterviewPlan } from "../domain/interview/plan.ts";
import { paths } from "../domain/paths.ts";
import { failureWords, type WordedFailure } from "../i18n/failure-words.ts";
import { go } from "./go.ts";
import type { PlaceParts } from "./place.ts";

/** Keeps an interview of these questions and goes to its room; says what failed. Null: its bank could not be reached. */
export async function startPlan(
  { platform, toasts }: Pick<PlaceParts, "platform" | "toasts">,
  plan: InterviewPlan | null,
  setting: Partial<InterviewSetting> = {},
): Promise<void> {
  const { clock, random, storage } = platform;
  const tell = (failure: WordedFailure) =>
    toasts.show({ text: failureWords(i18next.getFixedT(null, "failures"), failure).title });
  if (plan === null) return void tell({ type: "bank-unreachable" });
  const interview = newInterview(interviewId(random.id()), clock.now(), plan, setting);
  const saved = await storage.saveInterview(interview);
  if (saved.ok) go(paths.interview(interview.id));
  else tell(saved.failure);
}
