import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { storedTakes } from "../support/acknowledged.ts";
import { refuseWrites, setRefusal } from "../support/doctored-browser.ts";
import { openRoom } from "../support/fault-steps.ts";
import { containers, runOf } from "../support/faults.ts";
import { answerFor, finishAnswer, finishInterview, keepAnswering, savedSeconds } from "../support/room-steps.ts";
import { expectPlays, expectSeeks, replayIn } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

test.each(containers)(
  "one write fails in an answer in %s: it is done again, and nobody need know",
  runOf("write-fails", async (container: string) => {
    const { page } = await visit({
      search: `?container=${container}`,
      before: ({ context }) => refuseWrites(context),
    });
    await openRoom(page);
    await answerFor(page, 1);
    await setRefusal(page, "once");
    await keepAnswering(page, (await savedSeconds(page)) + 2);
    expect(await refusals(page)).toBe(1);
    await finishAnswer(page);
    await expectPlays(replayIn(page), 3);
    expect((await storedTakes(page))[0]).toMatchObject({ status: "complete", durationIsSure: true });
  }),
);

test.each(containers)(
  "writes fail for good in an answer in %s: it goes on in this window, which is said, and all of it can be downloaded",
  runOf("write-fails", async (container: string) => {
    const { page } = await visit({
      search: `?container=${container}`,
      before: ({ context }) => refuseWrites(context),
    });
    await openRoom(page);
    await answerFor(page, 2);
    await setRefusal(page, "always");
    await page.getByText(/^The browser refuses to save\. From here on/).waitFor();
    // What is said from now on cannot be counted by what is saved.
    await setTimeout(3000);
    await finishAnswer(page);

    await page.getByRole("alert").getByText("This answer is only in this window: download it now.").waitFor();
    await expectPlays(replayIn(page), 4);
    await expectSeeks(replayIn(page));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${container}$`));
    const bytes = await readFile(await download.path());
    const [onDisk] = await storedTakes(page);
    expect(bytes.length).toBeGreaterThan((onDisk?.sizeBytes ?? 0) * 1.5);
    await finishInterview(page);
  }),
);

const refusals = (page: Page): Promise<number> => page.evaluate(() => window.refusal.times);
