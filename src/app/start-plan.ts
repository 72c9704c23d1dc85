import i18next from "i18next";
import { interviewId } from "../domain/ids.ts";
import { newInterview, type InterviewSetting } from "../domain/interview/new-interview.ts";
import type { InterviewPlan } from "../domain/interview/plan.ts";
import { paths } from "../domain/paths.ts";
import { failureWords, type WordedFailure } from "../i18n/failure-words.ts";
import { go } from "./go.ts";
import type { PlaceParts } from "./place.ts";

let isStarting = false;

/**
 * Keeps an interview of the questions that `draw` gives and goes to its room; says what failed. Null: their bank could not be
 * reached. A second press while one start is under way is the same start.
 */
export async function startPlan(
  parts: Pick<PlaceParts, "platform" | "toasts">,
  draw: () => Promise<InterviewPlan | null>,
  setting: Partial<InterviewSetting> = {},
): Promise<void> {
  if (isStarting) return;
  isStarting = true;
  try {
    await start(parts, await draw(), setting);
  } finally {
    isStarting = false;
  }
}

async function start(
  { platform, toasts }: Pick<PlaceParts, "platform" | "toasts">,
  plan: InterviewPlan | null,
  setting: Partial<InterviewSetting>,
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
