import type { CDPSession, Page } from "playwright";
import { expect, test } from "vitest";
import type { Chromium } from "../support/chromium.ts";
import {
  answerFor,
  backToPractice,
  finishAnswer,
  finishInterview,
  keepAnswering,
  passTheCheck,
  questionOf,
  roomIs,
  savedSeconds,
  secondsIn,
  startOneQuestion,
} from "../support/room-steps.ts";
import { expectPlays, goToTakes, playerIn, replayIn, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

async function openRoom(page: Page): Promise<string> {
  await startOneQuestion(page);
  await passTheCheck(page);
  return questionOf(page);
}

/** A piece is told when it comes, which is a little after its last picture was taken. */
const UNTOLD_S = 0.5;

/** What the person is told is kept: "The camera went away at 0:03". */
const keptSeconds = async (page: Page): Promise<number> => secondsIn(await page.getByRole("alert").innerText());

async function pullCamera({ processes }: Pick<Chromium, "processes">): Promise<void> {
  const camera = (await processes()).find(({ type }) => type.includes("VideoCaptureService"));
  if (camera === undefined) throw new Error("no process of the browser holds the camera");
  process.kill(camera.pid, "SIGKILL");
}

test("the camera is pulled: what was said is kept and plays, and the answer goes on with the camera that comes back", async () => {
  const { page, processes } = await visit();
  await openRoom(page);
  await answerFor(page, 2);
  await pullCamera({ processes });
  await roomIs(page, "interrupted");
  await page
    .getByRole("alert")
    .getByText(/^The camera went away at/)
    .waitFor();
  const kept = await keptSeconds(page);
  expect(kept).toBeGreaterThanOrEqual(2);

  await page.getByRole("button", { name: /^Go on/ }).click();
  await roomIs(page, "answering");
  await keepAnswering(page, 1);
  await finishAnswer(page);
  await finishInterview(page);
  await page.getByText("2 takes, saved on this device").waitFor();
  await backToPractice(page);
  await goToTakes(page);
  await takeRows(page).last().getByRole("link").click();
  await expectPlays(playerIn(page), kept - UNTOLD_S);
});

test("the page is reloaded in the middle of an answer: the take comes back, with every second that was acknowledged", async () => {
  const { page } = await visit();
  const question = await openRoom(page);
  await answerFor(page, 3);
  const acknowledged = await savedSeconds(page);

  const asked = page.waitForEvent("dialog");
  const reloaded = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await reloaded;

  // The room offers to answer anew; on Practice the rescued answer waits.
  await roomIs(page, "done");
  await backToPractice(page);
  await page.getByText("Your answer was brought back").waitFor();
  expect(secondsIn(await page.getByText(/of it is here/).innerText())).toBeGreaterThanOrEqual(acknowledged);
  await page.getByRole("link", { name: "Watch it" }).click();
  await page.getByRole("heading", { level: 1, name: question }).waitFor();
  await page.getByText("Recovered", { exact: true }).waitFor();
  await expectPlays(playerIn(page), acknowledged - UNTOLD_S);
  await goToTakes(page);
  await takeRows(page, question).getByText("Recovered after a reload").waitFor();
});

test("closing the page in the middle of an answer asks first; staying goes on recording", async () => {
  const { page } = await visit();
  await openRoom(page);
  await answerFor(page, 1);
  const asked = page.waitForEvent("dialog");
  const closing = page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await closing;
  await keepAnswering(page, 3);
  await finishAnswer(page);
  await expectPlays(replayIn(page), 3);
});

test("a second tab may watch but not record; it may once the first has finished, and the first loses nothing", async () => {
  const { page, context, address } = await visit();
  await openRoom(page);
  const second = await context.newPage();
  await second.goto(address("/"));
  await openRoom(second);
  await page.bringToFront();
  await answerFor(page, 2);

  await second.bringToFront();
  await second.getByRole("button", { name: "Answer now" }).click();
  await roomIs(second, "blocked");
  await second.getByText("Second Take is recording in another tab").waitFor();
  await page.bringToFront();
  await keepAnswering(page, 3);
  await finishAnswer(page);
  await expectPlays(replayIn(page), 3);

  await second.bringToFront();
  // Right after the other tab let go, the app puts things in order and may say the same once more.
  await expect
    .poll(async () => {
      const again = second.getByRole("button", { name: "Try again" });
      if (await again.isVisible()) await again.click();
      return second.locator('[data-phase="answering"]').isVisible();
    })
    .toBe(true);
  await keepAnswering(second, 1);
  await page.bringToFront();
  await goToOtherPlace(page);
  await page.getByText("You can watch and rate here. To answer here, finish there first.").waitFor();
  await second.bringToFront();
  await finishAnswer(second);
  await page.bringToFront();
  await page.getByText("Second Take is recording in another tab").waitFor({ state: "detached" });
  await goToTakes(page);
  await expect.poll(() => takeRows(page).count()).toBe(2);
});

async function goToOtherPlace(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Leave/ })
    .first()
    .click();
  await page.getByRole("navigation").waitFor();
}

test("the device fills up while answering: what was said is kept and plays, and with room again so does the next answer", async () => {
  const quota = await quotaVisit(250_000);
  const { page } = quota;
  await openRoom(page);
  await page.getByRole("button", { name: "Answer now" }).click();
  await roomIs(page, "interrupted");
  await page
    .getByRole("alert")
    .getByText(/^This device is full since/)
    .waitFor();
  const kept = await keptSeconds(page);
  expect(kept).toBeGreaterThanOrEqual(1);
  await quota.set(500_000_000);
  await page.getByRole("button", { name: "Start the answer again" }).click();
  await answerFor(page, 2);
  await finishAnswer(page);
  await expectPlays(replayIn(page), 2);
  await finishInterview(page);
  await backToPractice(page);
  await goToTakes(page);
  await expect.poll(() => takeRows(page).count()).toBe(2);
  await takeRows(page).last().getByRole("link").click();
  await expectPlays(playerIn(page), kept - UNTOLD_S);
});

test("the device is full before the start: it is said, with the way to free space", async () => {
  const quota = await quotaVisit(1);
  const { page } = quota;
  await page.getByRole("button", { name: /^Start with one question/ }).click();
  await page.getByRole("alert").getByText("There is no room left on this device").waitFor();
  await quota.set(500_000_000);
  await startOneQuestion(page);
  await page.getByRole("button", { name: /^Looks right/ }).waitFor();
});

/** A browser that gives the app so many bytes. */
async function quotaVisit(bytes: number): Promise<Chromium & { set(bytes: number): Promise<void> }> {
  let session: CDPSession | undefined;
  const set = async (quotaSize: number, page: Page, origin: string) => {
    session ??= await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
  };
  const opened = await visit({ before: ({ page }, origin) => set(bytes, page, origin) });
  return { ...opened, set: (more) => set(more, opened.page, new URL(opened.address("/")).origin) };
}
