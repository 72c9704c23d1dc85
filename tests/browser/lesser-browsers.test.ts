import { expect, test } from "vitest";
import { refuseIndexedDb, removeRecorders } from "../support/doctored-browser.ts";
import {
  answerFor,
  backToPractice,
  finishAnswer,
  finishInterview,
  passTheCheck,
  recordOneTake,
  roomIs,
  startOneQuestion,
} from "../support/room-steps.ts";
import { expectPlays, goToTakes, playerIn, replayIn, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

test("without IndexedDB: said before anything is recorded; the answer plays, is rated and can be taken along", async () => {
  const { page } = await visit({ before: ({ context }) => refuseIndexedDb(context) });
  await page.getByText("This window keeps nothing").waitFor();
  await startOneQuestion(page);
  await page.getByText("This window cannot keep recordings").waitFor();
  await passTheCheck(page);
  await answerFor(page, 2);
  await finishAnswer(page);
  await expectPlays(replayIn(page), 2);
  await finishInterview(page);
  await backToPractice(page);
  await goToTakes(page);
  await takeRows(page).getByRole("link").click();
  await expectPlays(playerIn(page), 2);
  await page.getByLabel("Note", { exact: true }).fill("Slower.");
  await page.getByText("Kept until this window closes").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(await download.failure()).toBeNull();
});

test("a browser that cannot record says so at once; what is recorded elsewhere plays and is rated here", async () => {
  const { page, context, address } = await visit();
  await recordOneTake(page, 2);
  await removeRecorders(context);
  await page.goto(address("/takes"));
  await page.reload();
  await page.getByText("This browser cannot record", { exact: true }).waitFor();
  await takeRows(page).getByRole("link").click();
  await expectPlays(playerIn(page), 2);
  await page.getByRole("button", { name: /^Answer it again/ }).click();
  await passTheCheck(page);
  await page.getByRole("button", { name: "Answer now" }).click();
  await roomIs(page, "blocked");
  await page.getByRole("alert").getByText("This browser cannot record").waitFor();
});

test("at an address that browsers do not trust, the way to a safe one is told, and the rest works", async () => {
  const { page } = await visit({ host: "rehearsal.test" });
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.getByText("Open Second Take by its https:// address, or on localhost.").waitFor();
  await startOneQuestion(page);
  await page.getByRole("button", { name: "Turn on camera and microphone" }).click();
  await page.getByRole("heading", { name: "This address cannot use the camera" }).waitFor();
  await page.getByRole("button", { name: /^Leave/ }).click();
  await goToTakes(page);
  await page.getByText("No takes yet").waitFor();
});
