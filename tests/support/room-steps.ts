import type { Locator, Page } from "playwright";
import { expect } from "vitest";

/** Steps through the interview room as a person takes them. Each ends when the room shows what the step leads to. */

export type Phase =
  | "brief"
  | "asking"
  | "preparing"
  | "answering"
  | "saved"
  | "interrupted"
  | "cut-off"
  | "blocked"
  | "done";

/** Waits until the room is there. Works in every language. */
export const roomIs = (page: Page, phase: Phase): Promise<void> => page.locator(`[data-phase="${phase}"]`).waitFor();

const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name });

/** From Practice to the check screen of one question. */
export async function startOneQuestion(page: Page): Promise<void> {
  await button(page, /^(?:Start with one|One|Draw another) question/).click();
  await roomIs(page, "brief");
}

/** From Practice to the check screen of a preset, "Warm-up" for one. */
export async function startPreset(page: Page, title: string): Promise<void> {
  await button(page, new RegExp(`^${title}`)).click();
  await roomIs(page, "brief");
}

/** "Looks right, start", once camera and microphone are on. */
export async function passTheCheck(page: Page): Promise<void> {
  await button(page, /^Looks right/).click();
  await roomIs(page, "asking");
}

export const questionOf = (page: Page): Promise<string> => page.getByRole("heading", { level: 1 }).innerText();

/** Starts to answer and speaks until so many seconds are kept on this device. */
export async function answerFor(page: Page, seconds: number): Promise<void> {
  await button(page, "Answer now").click();
  await roomIs(page, "answering");
  await keepAnswering(page, seconds);
}

/** Speaks on until the answer has so many seconds on this device. */
export async function keepAnswering(page: Page, seconds: number): Promise<void> {
  await expect.poll(() => savedSeconds(page)).toBeGreaterThanOrEqual(seconds);
}

/** What the room says is kept of the running answer. */
export async function savedSeconds(page: Page): Promise<number> {
  return secondsIn(await page.getByText(/^(?:Saved on this device up to|The first second is on its way)/).innerText());
}

/** The first clock reading in a text: 84 for "1:24 of 2:00", 3601 for "1:00:01"; 0 where there is none. */
export function secondsIn(text: string): number {
  const [reading = "0"] = /\d+(?::\d\d){1,2}/.exec(text) ?? [];
  return reading.split(":").reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

export async function finishAnswer(page: Page): Promise<void> {
  await button(page, "Finish answer").click();
  await roomIs(page, "saved");
}

/** From a saved answer to the next question. */
export async function nextQuestion(page: Page): Promise<void> {
  await button(page, "Next question").click();
  await roomIs(page, "asking");
}

/** From the last saved answer to the end. */
export async function finishInterview(page: Page): Promise<void> {
  await button(page, "Finish interview").click();
  await roomIs(page, "done");
}

/** From the end of an interview to Practice. */
export async function backToPractice(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Back to Practice" }).click();
  await page.getByRole("navigation").waitFor();
}

/** One whole interview of one question, from Practice to its end. */
export async function recordOneTake(page: Page, seconds: number): Promise<string> {
  await startOneQuestion(page);
  await passTheCheck(page);
  const question = await questionOf(page);
  await answerFor(page, seconds);
  await finishAnswer(page);
  await finishInterview(page);
  return question;
}

/**
 * Every question of an interview in order, from the first one on, in a browser that cannot record: it still asks, and
 * lets a person go on.
 */
export async function readQuestions(page: Page, count: number): Promise<string[]> {
  const questions: string[] = [];
  while (questions.length < count) {
    await roomIs(page, "asking");
    questions.push(await questionOf(page));
    await button(page, "Answer now").click();
    await roomIs(page, "blocked");
    await button(page, "Next question").click();
  }
  await roomIs(page, "done");
  return questions;
}
