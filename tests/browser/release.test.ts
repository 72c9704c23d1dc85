import type { Page } from "playwright";
import { expect, test } from "vitest";
import { noteCaptures, tracksOf } from "../support/doctored-browser.ts";
import {
  answerFor,
  finishAnswer,
  finishInterview,
  passTheCheck,
  roomIs,
  startOneQuestion,
} from "../support/room-steps.ts";
import { visit } from "../support/visit.ts";

/** Camera and microphone were on, and are off. */
async function expectAllOff(page: Page) {
  await expect.poll(async () => (await tracksOf(page)).live).toEqual([]);
  expect((await tracksOf(page)).opened).toBeGreaterThanOrEqual(2);
}

test("camera and microphone are on in the room alone: off when it is left, whichever way", async () => {
  const { page, address } = await visit({ before: ({ context }) => noteCaptures(context) });

  await startOneQuestion(page);
  await page.getByLabel("Your own picture").waitFor();
  expect((await tracksOf(page)).live.toSorted()).toEqual(["audio", "video"]);
  await page.goBack();
  await page.getByRole("navigation").waitFor();
  await expectAllOff(page);

  await page.goForward();
  await passTheCheck(page);
  await answerFor(page, 1);
  expect((await tracksOf(page)).live.toSorted()).toEqual(["audio", "video"]);
  await page.getByRole("button", { name: /^Leave/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save and leave" }).click();
  await page.getByRole("navigation").waitFor();
  await expectAllOff(page);

  await page.goto(address("/"));
  await page.getByRole("button", { name: /^(?:Start with one|One|Draw another) question/ }).click();
  await roomIs(page, "asking");
  await answerFor(page, 1);
  await finishAnswer(page);
  await page.getByRole("button", { name: "now", exact: true }).click();
  await page.getByRole("heading", { name: "Rate what you saw" }).waitFor();
  await expectAllOff(page);
});

test("when the interview is finished the camera is off before the room is left", async () => {
  const { page } = await visit({ before: ({ context }) => noteCaptures(context) });
  await startOneQuestion(page);
  await passTheCheck(page);
  await answerFor(page, 1);
  await finishAnswer(page);
  expect((await tracksOf(page)).live.toSorted()).toEqual(["audio", "video"]);
  await finishInterview(page);
  await expectAllOff(page);
});

test("after a device was lost, leaving turns off what was opened in its place", async () => {
  const { page } = await visit({ before: ({ context }) => noteCaptures(context) });
  await startOneQuestion(page);
  await passTheCheck(page);
  await answerFor(page, 1);
  // The page hears of a device that is pulled by this event; only the browser can send the real one.
  await page.evaluate(() => {
    const camera = window.askedFor.tracks.findLast(({ kind }) => kind === "video");
    camera?.stop();
    camera?.dispatchEvent(new Event("ended"));
  });
  await roomIs(page, "interrupted");
  await page.getByRole("button", { name: /^Go on/ }).waitFor();
  expect((await tracksOf(page)).live.toSorted()).toEqual(["audio", "video"]);
  await page
    .getByRole("button", { name: /^Leave/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave", exact: true }).click();
  await page.getByRole("navigation").waitFor();
  await expectAllOff(page);
});
