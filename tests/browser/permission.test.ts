import { expect, test } from "vitest";
import { noteCaptures, timesAsked } from "../support/doctored-browser.ts";
import {
  answerFor,
  backToPractice,
  finishAnswer,
  finishInterview,
  passTheCheck,
  roomIs,
  startOneQuestion,
} from "../support/room-steps.ts";
import { expectPlays, goToTakes, playerIn, replayIn, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

test("the camera is explained before the browser asks, and asked for by the person alone", async () => {
  const { page, context } = await visit({ permission: "prompt", before: ({ context }) => noteCaptures(context) });
  await startOneQuestion(page);
  await page.getByText("The browser will now ask for camera and microphone").waitFor();
  await page.getByText("Nothing is sent anywhere.").waitFor();
  expect(await timesAsked(page)).toBe(0);

  await context.grantPermissions(["camera", "microphone"]);
  await page.getByRole("button", { name: "Turn on camera and microphone" }).click();
  await page.getByRole("button", { name: /^Looks right/ }).waitFor();
  expect(await timesAsked(page)).toBe(1);
});

test("refused: what to do, and once allowed the room opens; sound alone works where only that is allowed", async () => {
  const { page, context } = await visit({ permission: "denied" });
  await startOneQuestion(page);
  await page.getByRole("button", { name: "Turn on camera and microphone" }).click();
  await page.getByRole("heading", { name: "The browser blocks camera and microphone" }).waitFor();
  await page.getByText("Choose “Allow” for camera and microphone, then close the small window.").waitFor();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: "The browser blocks camera and microphone" }).waitFor();

  await context.grantPermissions(["microphone"]);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: "The browser blocks the camera" }).waitFor();
  await page.getByRole("button", { name: "Sound only" }).click();
  await page.getByText("Sound only: no picture is recorded.").waitFor();

  await context.grantPermissions(["camera", "microphone"]);
  await page.getByRole("button", { name: "With picture" }).click();
  await page.getByLabel("Your own picture").waitFor();
  await page.getByRole("button", { name: /^Looks right/ }).waitFor();
});

test("without any device the room says so and what to plug in", async () => {
  const { page } = await visit({ devices: 0 });
  await startOneQuestion(page);
  await page.getByRole("heading", { name: /^No camera/ }).waitFor();
  await page.getByText(/Plug .* in/).waitFor();
  await page.getByRole("button", { name: "Try again" }).waitFor();
});

test("practice with sound only: recorded, replayed, listed and reviewed", async () => {
  const { page } = await visit();
  await page.getByRole("button", { name: "Practice with sound only" }).click();
  await roomIs(page, "brief");
  await passTheCheck(page);
  await page.getByText("Sound only: no picture is recorded.").waitFor();
  await answerFor(page, 2);
  await finishAnswer(page);
  await expectPlays(replayIn(page), 2);
  await finishInterview(page);
  await backToPractice(page);
  await goToTakes(page);
  const row = takeRows(page);
  await row.getByText("Sound only").waitFor();
  await row.getByRole("link").click();
  await expectPlays(playerIn(page), 2);
});
