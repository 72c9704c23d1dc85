import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { storedTakes, watchAnswer, type RunningAnswer } from "../support/acknowledged.ts";
import { isThorough, killCount, runOf } from "../support/faults.ts";
import { keptProfile, killBrowser, type Killed } from "../support/profile.ts";
import { passTheCheck, questionOf, startOneQuestion } from "../support/room-steps.ts";
import { durationOf, expectPlays, expectSeeks, playerIn } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

const FIRST_KILL_MS = 3000;
const LAST_KILL_MS = 9000;
/** So much of what was said may be gone; how much it was is measured only where nothing else is to be done. */
const MAY_BE_LOST_MS = 2000;

const kills = ["mp4", "webm"].flatMap((container) =>
  Array.from({ length: killCount }, (_, index) => {
    const killed: Killed = index % 2 === 0 ? "tree" : "main";
    return { container, killed, count: index + 1 };
  }),
);

test.each(kills)(
  "kill $count of the browser ($killed) in an answer in $container: no acknowledged chunk is lost, and the take comes back",
  runOf("browser-killed", async ({ container, killed }) => {
    const profile = await keptProfile();
    const watched: { answer?: RunningAnswer } = {};
    const first = await visit({
      profile,
      search: `?container=${container}`,
      before: async ({ context }) => (watched.answer = await watchAnswer(context)),
    });
    const answer = watched.answer ?? expect.unreachable("nobody watches");
    await startOneQuestion(first.page);
    await passTheCheck(first.page);
    const question = await questionOf(first.page);
    await first.page.getByRole("button", { name: "Answer now" }).click();
    await expect.poll(() => answer.startedAt).not.toBeNull();
    const moment = FIRST_KILL_MS + Math.random() * (LAST_KILL_MS - FIRST_KILL_MS);
    await setTimeout(Math.max(0, (answer.startedAt ?? 0) + moment - Date.now()));
    await expect.poll(() => answer.acknowledged?.chunkCount ?? 0).toBeGreaterThan(0);
    const killedAt = await killBrowser(first, killed);
    const acknowledged = answer.acknowledged ?? expect.unreachable("nothing was acknowledged");

    const { page } = await visit({ profile });
    await page.getByText("Your answer was brought back").waitFor();
    const take = (await storedTakes(page)).find(({ id }) => id === acknowledged.id);
    expect(take?.status).toBe("recovered");
    expect(take?.chunkCount).toBeGreaterThanOrEqual(acknowledged.chunkCount);
    expect(take?.sizeBytes).toBeGreaterThanOrEqual(acknowledged.sizeBytes);
    await page.getByRole("link", { name: "Watch it" }).click();
    await page.getByRole("heading", { level: 1, name: question }).waitFor();
    const player = playerIn(page);
    expect((await durationOf(player)) * 1000).toBeGreaterThan(acknowledged.durationMs - 100);
    await expectPlays(player, 0.5);
    await expectSeeks(player);

    const lostMs = Math.round(killedAt - (answer.startedAt ?? 0) - (take?.durationMs ?? 0));
    if (isThorough) expect(lostMs).toBeLessThanOrEqual(MAY_BE_LOST_MS);
    return lostMs;
  }),
);
