import { expect, test } from "vitest";
import { keptProfile, killBrowser, loseDatabase } from "../support/profile.ts";
import {
  answerFor,
  backToPractice,
  passTheCheck,
  questionOf,
  recordOneTake,
  savedSeconds,
  startOneQuestion,
} from "../support/room-steps.ts";
import { durationOf, expectPlays, expectSeeksExactly, goToTakes, playerIn, takeRows } from "../support/take-steps.ts";
import { containers, runOf } from "../support/faults.ts";
import { visit } from "../support/visit.ts";

test.each(containers)(
  "the database is lost while a take in %s runs: the take comes back, and what was lost is said until it is read",
  runOf("storage-lost", async (container: string) => {
    const profile = await keptProfile();
    const first = await visit({ profile });
    const app = new URL(first.address("/"));
    app.search = `?container=${container}`;
    await first.page.goto(app.href);
    await recordOneTake(first.page, 2);
    await backToPractice(first.page);
    await first.page.reload();
    await startOneQuestion(first.page);
    await passTheCheck(first.page);
    const question = await questionOf(first.page);
    await answerFor(first.page, 6);
    const acknowledged = await savedSeconds(first.page);
    await killBrowser(first);
    await loseDatabase(profile);

    const { page } = await visit({ profile });
    const told = page.getByRole("alert");
    await told.getByText("This browser emptied the app’s storage").waitFor();
    await told.getByText(/^1 take recorded here on .* is gone from this browser/).waitFor();
    await told.getByText("The answer that was running was kept apart and is here again.").waitFor();
    await page.reload();
    await told.getByText(/^1 take recorded here on .* is gone from this browser/).waitFor();
    await told.getByRole("button", { name: "I have read this" }).click();
    await page.reload();

    await goToTakes(page);
    expect(await takeRows(page).count()).toBe(1);
    await takeRows(page, question).getByText("Recovered after a reload").waitFor();
    await takeRows(page, question).getByRole("link").click();
    await page.getByText("Recovered", { exact: true }).waitFor();
    await expectPlays(playerIn(page), acknowledged);
    expect(await durationOf(playerIn(page))).toBeLessThan(acknowledged + 10);
    await expectSeeksExactly(playerIn(page));
    expect(await told.count()).toBe(0);
  }),
);

test(
  "the database stays when the browser is killed: the take comes back from it, and nothing is left beside it",
  runOf("storage-lost", async () => {
    const profile = await keptProfile();
    const first = await visit({ profile });
    await startOneQuestion(first.page);
    await passTheCheck(first.page);
    await answerFor(first.page, 3);
    const acknowledged = await savedSeconds(first.page);
    await killBrowser(first);

    const { page } = await visit({ profile });
    await page.getByText("Your answer was brought back").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    const copies = () =>
      page.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("second-take-running");
        const names: string[] = [];
        for await (const name of folder.keys()) names.push(name);
        return names;
      });
    await expect.poll(copies).toEqual([]);
    await page.getByRole("link", { name: "Watch it" }).click();
    await expectPlays(playerIn(page), acknowledged);
  }),
);
