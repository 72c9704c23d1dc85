import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openRoom, UNTOLD_S } from "../support/fault-steps.ts";
import { runOf } from "../support/faults.ts";
import {
  answerFor,
  backToPractice,
  finishAnswer,
  finishInterview,
  keepAnswering,
  roomIs,
  savedSeconds,
  secondsIn,
} from "../support/room-steps.ts";
import { expectPlays, goToTakes, playerIn, replayIn, takeRows } from "../support/take-steps.ts";
import { visit, type Visit } from "../support/visit.ts";

/** Does what ends the page, and says yes when the browser asks. */
async function leaveByForce(page: Page, leave: () => Promise<unknown>): Promise<void> {
  const asked = page.waitForEvent("dialog");
  const left = leave();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await left;
}

/** On Practice the rescued answer waits, with every second that was acknowledged. */
async function expectBroughtBack(page: Page, question: string, acknowledged: number): Promise<void> {
  await page.getByText("Your answer was brought back").waitFor();
  expect(secondsIn(await page.getByText(/of it is here/).innerText())).toBeGreaterThanOrEqual(acknowledged);
  await page.getByRole("link", { name: "Watch it" }).click();
  await page.getByRole("heading", { level: 1, name: question }).waitFor();
  await page.getByText("Recovered", { exact: true }).waitFor();
  await expectPlays(playerIn(page), acknowledged - UNTOLD_S);
  await goToTakes(page);
  await takeRows(page, question).getByText("Recovered after a reload").waitFor();
}

type Leaving = (visited: Visit) => Promise<Page>;
const leavings: readonly [string, Leaving][] = [
  [
    "reloaded",
    async ({ page }) => {
      await leaveByForce(page, () => page.reload());
      await roomIs(page, "cut-off");
      await page.getByText("Your answer was cut off by a reload or a closed page").waitFor();
      await page.getByText(/^Saved on this device: .* of it/).waitFor();
      await page.getByRole("button", { name: "Answer it again" }).waitFor();
      await finishInterview(page);
      await backToPractice(page);
      return page;
    },
  ],
  [
    "navigated away",
    async ({ page, address }) => {
      await leaveByForce(page, () => page.goto("about:blank"));
      await page.goto(address("/"));
      return page;
    },
  ],
  [
    "closed",
    async ({ page, context, address }) => {
      const next = await context.newPage();
      await page.bringToFront();
      const closed = page.waitForEvent("close");
      await leaveByForce(page, () => page.close({ runBeforeUnload: true }));
      await closed;
      await next.goto(address("/"));
      return next;
    },
  ],
];

test.each(leavings)(
  "the page is %s in the middle of an answer: it asks first, and the take comes back",
  runOf("tab-closed", async (_how: string, leave: Leaving) => {
    const visited = await visit();
    const question = await openRoom(visited.page);
    await answerFor(visited.page, 3);
    const acknowledged = await savedSeconds(visited.page);
    await expectBroughtBack(await leave(visited), question, acknowledged);
  }),
);

test(
  "Back in the middle of an answer asks first; staying goes on recording, leaving keeps it",
  runOf("tab-closed", async () => {
    const { page } = await visit();
    const question = await openRoom(page);
    const room = page.url();
    await answerFor(page, 1);
    await page.goBack();
    await page.getByRole("button", { name: "Keep answering" }).click();
    expect(page.url()).toBe(room);
    await keepAnswering(page, 3);
    await page.goBack();
    await page.getByRole("button", { name: "Save and leave" }).click();
    await page.getByRole("navigation").waitFor();
    expect(page.url()).not.toBe(room);
    await goToTakes(page);
    await takeRows(page, question).getByRole("link").click();
    await expectPlays(playerIn(page), 3 - UNTOLD_S);
  }),
);

test(
  "closing the page in the middle of an answer asks first; staying goes on recording",
  runOf("tab-closed", async () => {
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
  }),
);
