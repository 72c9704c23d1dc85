import { expect, test } from "vitest";
import { leaveRoom, openRoom } from "../support/fault-steps.ts";
import { runOf } from "../support/faults.ts";
import { answerFor, finishAnswer, keepAnswering, roomIs } from "../support/room-steps.ts";
import { expectPlays, goToTakes, replayIn, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

test(
  "a second tab may watch but not record; it may once the first has finished, and the first loses nothing",
  runOf("two-tabs", async () => {
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
    await leaveRoom(page);
    await page.getByText("You can watch and rate here. To answer here, finish there first.").waitFor();
    await second.bringToFront();
    await finishAnswer(second);
    await page.bringToFront();
    await page.getByText("Second Take is recording in another tab").waitFor({ state: "detached" });
    await goToTakes(page);
    expect(await takeRows(page).count()).toBe(2);
  }),
);
