import type { Page } from "playwright";
import { expect, test } from "vitest";
import { storedTakes } from "../support/acknowledged.ts";
import { openRoom } from "../support/fault-steps.ts";
import { containers, isThorough, runOf } from "../support/faults.ts";
import { sleepBrowser } from "../support/profile.ts";
import { answerFor, finishAnswer, keepAnswering, savedSeconds } from "../support/room-steps.ts";
import { expectPlays, expectSeeks, replayIn } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

const SLEEP_MS = 6000;
const HOUR_MS = 3_600_000;

/** Right, or marked as unsure: what the row says is what the file plays. */
async function expectHonestLength(page: Page): Promise<void> {
  const [take] = await storedTakes(page);
  const end = await replayIn(page).evaluate(async (video: HTMLVideoElement) => {
    const reached = new Promise((resolve) => video.addEventListener("ended", resolve, { once: true }));
    video.currentTime = Math.max(0, video.duration - 0.5);
    await video.play();
    await reached;
    return video.currentTime * 1000;
  });
  if (take?.durationIsSure === true) expect(Math.abs(take.durationMs - end)).toBeLessThan(1000);
  expect(take?.durationMs).toBeLessThan(2 * 60_000);
}

test.each(containers)(
  "the computer sleeps in an answer in %s: it goes on or is kept, and its length is right or marked as unsure",
  runOf("clock-jump", async (container: string) => {
    const visited = await visit({ search: `?container=${container}` });
    const { page } = visited;
    await openRoom(page);
    await answerFor(page, 2);
    const before = await savedSeconds(page);
    await sleepBrowser(visited, SLEEP_MS);
    const interrupted = page.locator('[data-phase="interrupted"]');
    await expect.poll(async () => (await interrupted.isVisible()) || (await savedSeconds(page)) > before).toBe(true);
    if (await interrupted.isVisible()) {
      await page.getByRole("button", { name: "Next question" }).click();
      expect((await storedTakes(page))[0]?.chunkCount).toBeGreaterThan(0);
      return;
    }
    await keepAnswering(page, before + 2);
    await finishAnswer(page);
    await expectPlays(replayIn(page), before);
    await expectSeeks(replayIn(page));
    await expectHonestLength(page);
  }),
);

test.each(isThorough ? [3 * HOUR_MS, -3 * HOUR_MS] : [-3 * HOUR_MS])(
  "the clock of the computer is put by %i ms in an answer: it goes on, and its length is right",
  runOf("clock-jump", async (jumpMs: number) => {
    const { page } = await visit({ before: ({ context }) => context.addInitScript(turnClock) });
    await openRoom(page);
    await answerFor(page, 1);
    await page.evaluate((ms) => Reflect.set(window, "clockJump", ms), jumpMs);
    await keepAnswering(page, 3);
    await finishAnswer(page);
    await expectPlays(replayIn(page), 3);
    await expectHonestLength(page);
    const [take] = await storedTakes(page);
    expect(take?.durationIsSure).toBe(true);
  }),
);

/** From now on the page's wall clock is wrong by `window.clockJump`. */
function turnClock(): void {
  const now = Date.now.bind(Date);
  Date.now = () => now() + Number(Reflect.get(window, "clockJump") ?? 0);
}
