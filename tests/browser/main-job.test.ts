import { expect, test } from "vitest";
import {
  answerFor,
  finishAnswer,
  finishInterview,
  passTheCheck,
  questionOf,
  roomIs,
  startOneQuestion,
} from "../support/room-steps.ts";
import { expectPlays, expectSeeksExactly, goToTakes, playerIn, replayIn, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

test.for(["webm", "mp4"] as const)(
  "from the first visit to a rated take, downloaded and deleted, in %s",
  async (container) => {
    const { page } = await visit({ search: `?container=${container}` });

    // One question, asked and answered.
    await page.getByText("Recordings live only in this browser, on this device.").waitFor();
    await startOneQuestion(page);
    await passTheCheck(page);
    const question = await questionOf(page);
    await answerFor(page, 4);
    expect(await page.title()).toBe("● Recording");
    await finishAnswer(page);
    expect(await page.title()).not.toContain("Recording");

    // Replayed on the spot.
    await expectPlays(replayIn(page), 4);
    await expectSeeksExactly(replayIn(page));
    await finishInterview(page);

    // Rated by mouse and by keys; with the mouse, the next criterion opens by itself.
    await page.getByRole("link", { name: "Rate the answer" }).click();
    await page.getByRole("heading", { level: 1, name: question }).waitFor();
    const criteria = page.getByRole("region", { name: "Rate what you saw" }).getByRole("radiogroup");
    const asked = await criteria.count();
    expect(asked).toBeGreaterThanOrEqual(3);
    expect(asked).toBeLessThanOrEqual(5);
    await criteria.nth(0).getByRole("radio").nth(3).click();
    await criteria.nth(1).getByRole("radio").first().focus();
    await page.keyboard.press("2");
    await page.getByText(`2 of ${asked} rated`).waitFor();
    await page.getByRole("button", { name: "Rate all ten" }).click();
    expect(await criteria.count()).toBe(10);
    await page.getByRole("button", { name: "Only what this question exercises" }).click();
    await criteria.nth(2).getByRole("radio").first().focus();
    await page.getByRole("button", { name: "Does not apply" }).click();
    await page.getByLabel("One change for the next take").fill("Name the ward first.");
    await page.getByLabel("Note", { exact: true }).fill("Said “basically” twice.");
    await page.getByText("Saved on this device").waitFor();

    // Nothing of it needs this page.
    await page.reload();
    await expectPlays(playerIn(page), 4);
    await expectSeeksExactly(playerIn(page));
    expect(await criteria.nth(0).getByRole("radio", { checked: true }).innerText()).toBe("4");
    expect(await criteria.nth(1).getByRole("radio", { checked: true }).innerText()).toBe("2");
    await page.getByRole("button", { name: /^Rate it: / }).waitFor();
    expect(await page.getByLabel("One change for the next take").inputValue()).toBe("Name the ward first.");
    expect(await page.getByLabel("Note", { exact: true }).inputValue()).toBe("Said “basically” twice.");

    // Found again, by question, with the criterion that needs work.
    await goToTakes(page);
    await page.getByRole("heading", { level: 2, name: "One question" }).waitFor();
    const row = takeRows(page, question);
    await row.getByText(/^Lowest: .+\s\W*2\W*\sof\s5$/).waitFor();
    await row.getByText(/\d+ (?:kB|MB)$/).waitFor();
    await row.getByText(/0:0[4-9]/).waitFor();

    // Taken along as a file.
    await row.getByRole("button", { name: /^More for/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Download" }).click(),
    ]);
    const name = download.suggestedFilename();
    expect(name).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d .+, take 1\\.${container}$`));
    expect(name).toContain(question.split(" ")[0]);

    // Answered again: the one change stands beside the question.
    await row.getByRole("link", { name: question }).click();
    await page.getByRole("button", { name: /^Answer it again/ }).click();
    await roomIs(page, "brief");
    await passTheCheck(page);
    expect(await questionOf(page)).toBe(question);
    await page.getByText("Your one change from last time").waitFor();
    await page.getByText("Name the ward first.").waitFor();
    await page.getByRole("button", { name: /^Leave/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Leave" }).click();

    // Deleted and brought back, then deleted for good.
    await goToTakes(page);
    const remove = async () => {
      await row.getByRole("button", { name: /^More for/ }).click();
      await page.getByRole("menuitem", { name: "Delete" }).click();
      await page.getByText("Deleted 1 take").waitFor();
    };
    await remove();
    await page.getByText("No takes yet").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await row.getByText(/^Lowest: .+\s\W*2\W*\sof\s5$/).waitFor();
    await remove();
    await page.reload();
    await page.getByText("No takes yet").waitFor();
  },
);
