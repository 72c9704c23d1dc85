import type { Page } from "playwright";
import { expect } from "vitest";
import { interviewId, questionId, takeId } from "../../src/domain/ids.ts";
import { paths } from "../../src/domain/paths.ts";
import { roomIs } from "./room-steps.ts";
import { takeRows } from "./take-steps.ts";
import type { Visit } from "./visit.ts";

/**
 * Leads through every screen of the app and calls `look` on each, by addresses and keys alone, so that it finds its way in
 * every language. The browser must note captures (see doctored-browser.ts).
 */
export async function tour({ page, address }: Visit, look: (screen: string) => Promise<void>): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 }).first();
  async function go(path: string, name: string) {
    await page.goto(address(path));
    await heading.waitFor();
    await page.waitForLoadState("networkidle");
    await look(name);
  }

  await go(paths.practice(), "practice, first visit");
  await go(paths.takes(), "takes, empty");
  await go(paths.settings(), "settings");
  await go(paths.questions(), "questions");
  await go(paths.question(questionId("common-tell-me-about-yourself")), "a question");
  await go(paths.newQuestion(), "a question of one's own");
  await go(paths.importQuestions(), "import questions");
  await go("/nowhere", "not found");
  await go(paths.review(takeId("none")), "a take that is not here");
  await go(paths.interview(interviewId("none")), "an interview that is not here");
  await go(paths.code("XXXX"), "a code with a mistake");
  await go(paths.build(), "build my own");
  const code = await page.locator("p[dir=ltr]").first().innerText();
  await go(paths.code(code), "a code");
  await go(paths.asksMe(), "someone asks me");
  await go(paths.asksMe(code), "a code for the interviewer");
  await go(paths.sheet(code), "the interviewer's sheet");

  await page.goto(address(paths.practice()));
  await heading.waitFor();
  await page.getByRole("main").getByRole("button").first().click();
  await roomIs(page, "brief");
  await page.locator("video").waitFor();
  await look("brief");
  await page.keyboard.press("Space");
  await roomIs(page, "asking");
  await look("asking");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor();
  await look("leaving");
  await page.keyboard.press("Escape");

  await answer(page);
  await look("answering");
  await loseCamera(page);
  await roomIs(page, "interrupted");
  await page.locator("[data-phase] video").waitFor({ state: "attached" });
  await look("interrupted");
  await page.keyboard.press("Enter");
  await roomIs(page, "answering");
  await someIsSaved(page);
  await page.keyboard.press("Space");
  await roomIs(page, "saved");
  await page.locator("input[type=range]").waitFor();
  await look("saved");
  await page.keyboard.press("n");
  await roomIs(page, "done");
  await look("done");

  await page.keyboard.press("Enter");
  await page.getByRole("radiogroup").first().waitFor();
  await look("review");
  await go(paths.questions(), "questions, one practiced");
  await go(paths.takes(), "takes");
  const row = takeRows(page).first();
  await row.getByRole("button").last().click();
  await page.getByRole("menu").waitFor();
  await look("takes, menu open");
  await page.keyboard.press("Escape");
  await go(paths.practice(), "practice, after a take");
}

async function answer(page: Page): Promise<void> {
  await page.keyboard.press("Space");
  await roomIs(page, "answering");
  await someIsSaved(page);
}

/** The first seconds of the answer are on this device: "0:01", in whatever digits. */
const someIsSaved = (page: Page): Promise<void> =>
  expect.poll(() => page.locator("[data-phase]").innerText()).toMatch(/[0٠]:[0٠][1-9١-٩]/);

/** As if it was unplugged: only the browser can send the real event. */
function loseCamera(page: Page): Promise<void> {
  return page.evaluate(() => {
    const camera = window.askedFor.tracks.findLast(({ kind }) => kind === "video");
    camera?.stop();
    camera?.dispatchEvent(new Event("ended"));
  });
}
