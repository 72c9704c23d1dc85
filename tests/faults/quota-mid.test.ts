import { expect, test } from "vitest";
import { openRoom, toldKept, UNTOLD_S, visitWithQuota } from "../support/fault-steps.ts";
import { runOf } from "../support/faults.ts";
import { backToPractice, finishAnswer, finishInterview, keepAnswering, roomIs } from "../support/room-steps.ts";
import { expectPlays, goToTakes, playerIn, replayIn, takeRows } from "../support/take-steps.ts";

test(
  "the device fills up while answering: what was said is kept and plays, and with room again so does the next answer",
  runOf("quota-mid", async () => {
    const { page, setQuota } = await visitWithQuota(250_000);
    await openRoom(page);
    await page.getByRole("button", { name: "Answer now" }).click();
    const kept = await toldKept(page, /^This device is full since/);
    expect(kept).toBeGreaterThanOrEqual(1);
    await page.getByRole("button", { name: "Free space" }).waitFor();

    await setQuota(500_000_000);
    await page.getByRole("button", { name: "Try again" }).click();
    await roomIs(page, "answering");
    await keepAnswering(page, 2);
    await finishAnswer(page);
    await expectPlays(replayIn(page), 2);
    await finishInterview(page);
    await backToPractice(page);
    await goToTakes(page);
    expect(await takeRows(page).count()).toBe(2);
    await takeRows(page).first().getByRole("link").click();
    await expectPlays(playerIn(page), kept - UNTOLD_S);
  }),
);

test(
  "from the room that is full, one press leads to the place where space is freed",
  runOf("quota-mid", async () => {
    const { page } = await visitWithQuota(250_000);
    await openRoom(page);
    await page.getByRole("button", { name: "Answer now" }).click();
    await toldKept(page, /^This device is full since/);
    await page.getByRole("button", { name: "Free space" }).click();
    await page.getByRole("heading", { level: 1, name: "Free space" }).waitFor();
  }),
);
