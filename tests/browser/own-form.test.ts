import type { Page } from "playwright";
import { expect, test } from "vitest";
import { paths } from "../../src/domain/paths.ts";
import { bankFile } from "../support/bank-files.ts";
import { answerFor, finishAnswer, keepAnswering, passTheCheck, roomIs } from "../support/room-steps.ts";
import { expectPlays, replayIn } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

const choose = (page: Page, row: string, choice: string) =>
  page.getByRole("radiogroup", { name: row }).getByText(choice, { exact: true }).click();

const isFixed = (page: Page, row: string) =>
  page.getByRole("radiogroup", { name: row }).getByRole("radio").first().isDisabled();

/** Only the questions of a bank file of one's own. */
async function drawFrom(page: Page, file: ReturnType<typeof bankFile>) {
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText(/“Night shifts” is added/).waitFor();
  await page.getByRole("button", { name: /^Common questions/ }).click();
  await page.getByRole("button", { name: /^IMG questions/ }).click();
  await page
    .getByText(/^1 question$/)
    .first()
    .waitFor();
}

const start = (page: Page) => page.getByRole("button", { name: /^Start interview/ }).click();

test("one-way video: time to read, then a hard limit and no second try", async () => {
  const { page } = await visit({ path: paths.build() });
  await page.getByRole("radio", { name: "One-way video" }).check();
  for (const row of ["Prepare", "Answer", "At the limit", "Retakes"]) expect(await isFixed(page, row)).toBe(true);
  await start(page);
  await page.getByRole("button", { name: /^Looks right/ }).click();

  await roomIs(page, "preparing");
  await page.getByText(/left of .*0:30.* to prepare/).waitFor();
  await page.getByText(/Then .*3:00.* to answer. Recording starts by itself./).waitFor();
  await answerFor(page, 1);
  expect(await page.getByRole("button", { name: /^Start over/ }).getAttribute("aria-disabled")).toBe("true");
  await page.keyboard.press("r");
  await roomIs(page, "answering");
  await finishAnswer(page);
  await page.getByText("No retake in this form").waitFor();
  await page.keyboard.press("r");
  await roomIs(page, "saved");
  expect(await page.getByRole("button", { name: /^Take it again/ }).count()).toBe(0);
});

test("preparation runs out and recording begins; at a hard limit it ends, with the time told before", async () => {
  const { page } = await visit({ path: paths.build() });
  await drawFrom(page, bankFile({ prepSeconds: 2, answerSeconds: 11 }));
  await choose(page, "Prepare", "As each question suggests");
  await choose(page, "At the limit", "Hard");
  await choose(page, "Retakes", "None");
  await start(page);
  await page.getByRole("button", { name: /^Looks right/ }).click();
  await roomIs(page, "preparing");
  await page.getByRole("status").getByText("2 seconds to prepare").waitFor();

  await roomIs(page, "answering");
  await page.getByRole("status").getByText("10 seconds left").waitFor();
  await roomIs(page, "saved");
  await page.getByText("The time was up and recording stopped by itself.").waitFor();
  await expectPlays(replayIn(page), 10.5);
  expect(await replayIn(page).evaluate((video: HTMLVideoElement) => video.duration)).toBeLessThan(12.5);
});

test("at a soft limit the room asks to come to an end and goes on recording; a retake starts anew", async () => {
  const { page } = await visit({ path: paths.build() });
  await drawFrom(page, bankFile({ prepSeconds: 0, answerSeconds: 2 }));
  await start(page);
  await passTheCheck(page);
  await answerFor(page, 1);
  await page.getByText(/Time is up. Finish the sentence; recording goes on/).waitFor();
  await page.getByRole("status").getByText("Time is up. Come to an end.").waitFor();
  await keepAnswering(page, 3);
  await finishAnswer(page);
  await page.getByRole("button", { name: /^Take it again/ }).click();
  await roomIs(page, "asking");
  await answerFor(page, 1);
  await finishAnswer(page);
  await page.getByText("Take 2", { exact: true }).waitFor();
});

test("a station: its scenario is read first, and can be read again while it is answered", async () => {
  const { page } = await visit({ path: paths.build() });
  await page.getByRole("button", { name: /^Common questions/ }).click();
  await page.getByRole("button", { name: /^IMG questions/ }).click();
  await page.getByRole("button", { name: /^MMI stations/ }).click();
  await page.getByText("2 min to read, 8 min to answer").waitFor();
  await start(page);
  await page.getByRole("button", { name: /^Looks right/ }).click();

  await roomIs(page, "preparing");
  const scenario = page.getByRole("region", { name: "Scenario" });
  await scenario.waitFor();
  const read = await scenario.innerText();
  await answerFor(page, 1);
  expect(await scenario.isVisible()).toBe(false);
  await page.getByText("Read the scenario again").click();
  expect(await scenario.innerText()).toBe(read);
  await finishAnswer(page);
  await page.getByText("They may follow up with").waitFor();
});
