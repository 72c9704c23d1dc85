import type { CDPSession, Page } from "playwright";
import { expect } from "vitest";
import type { Chromium } from "./chromium.ts";
import { passTheCheck, questionOf, roomIs, secondsIn, startOneQuestion } from "./room-steps.ts";
import { durationOf, expectPlays, goToTakes, playerIn, takeRows } from "./take-steps.ts";
import { visit, type Visit } from "./visit.ts";

/** A piece is told when it comes, which is a little after its last picture was taken. */
export const UNTOLD_S = 0.5;

/** From Practice to a question that waits for its answer. */
export async function openRoom(page: Page): Promise<string> {
  await startOneQuestion(page);
  await passTheCheck(page);
  return questionOf(page);
}

/** What the person is told is kept: "The camera went away at 0:03". */
export async function toldKept(page: Page, title: RegExp): Promise<number> {
  await roomIs(page, "interrupted");
  const told = page.getByRole("alert");
  await told.getByText(title).waitFor();
  return secondsIn(await told.innerText());
}

/** From the room to the only take of a question: it plays for as long as the person was told. */
export async function expectKept(page: Page, question: string, seconds: number): Promise<void> {
  await leaveRoom(page);
  await goToTakes(page);
  await takeRows(page, question).getByRole("link").click();
  await expectPlays(playerIn(page), seconds - UNTOLD_S);
  expect(await durationOf(playerIn(page))).toBeLessThan(seconds + 30);
}

/** Out of the room, wherever it stands. */
export async function leaveRoom(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Leave/ })
    .first()
    .click();
  const confirmation = page.getByRole("dialog").getByRole("button", { name: /^Leave/ });
  const outside = page.getByRole("navigation");
  await confirmation.or(outside).first().waitFor();
  if (await confirmation.isVisible()) await confirmation.click();
  await outside.waitFor();
}

/** Kills the process of the browser whose type holds these words. */
export async function killService({ processes }: Pick<Chromium, "processes">, type: string): Promise<void> {
  const service = (await processes()).find((one) => one.type.includes(type));
  if (service === undefined) throw new Error(`no process of the browser is a ${type}`);
  process.kill(service.pid, "SIGKILL");
}

/** A browser that gives the app so many bytes. */
export async function visitWithQuota(bytes: number): Promise<Visit & { setQuota(bytes: number): Promise<void> }> {
  let session: CDPSession | undefined;
  const set = async (quotaSize: number, page: Page, origin: string) => {
    session ??= await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
  };
  const opened = await visit({ before: ({ page }, origin) => set(bytes, page, origin) });
  return { ...opened, setQuota: (more) => set(more, opened.page, new URL(opened.address("/")).origin) };
}
