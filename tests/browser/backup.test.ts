import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { answerFor, finishAnswer, finishInterview, recordOneTake, roomIs } from "../support/room-steps.ts";
import { expectPlays, expectSeeksExactly, goToTakes, playerIn, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

const backup = (page: Page) => page.getByRole("region", { name: "Backup", exact: true });

async function chooseBackup(page: Page, path: string): Promise<void> {
  await page.getByLabel("Choose a backup file").setInputFiles(path);
}

/** One byte of a video in the file is another. */
async function withFlippedByte(path: string): Promise<string> {
  const bytes = await readFile(path);
  const place = bytes.indexOf("media/") + 50_000;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  const flipped = path.replace(/(\.zip)?$/, "-flipped.zip");
  await writeFile(flipped, bytes);
  return flipped;
}

async function eraseEverything(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Erase everything" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Go on" }).click();
  await page.getByLabel("Type “erase” to erase").fill("erase");
  await page.getByRole("dialog").getByRole("button", { name: "Erase everything" }).click();
  await page.getByRole("link", { name: "Start anew" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

test.for(["webm", "mp4"] as const)(
  "two takes in %s are backed up, erased and restored; a changed byte is found",
  async (container) => {
    const { page, address } = await visit({
      search: `?container=${container}`,
      // The browser's own question for a place cannot be answered by a test.
      before: async ({ context }) => {
        await context.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
      },
    });
    const question = await recordOneTake(page, 4);
    await page.getByRole("link", { name: "Rate the answer" }).click();
    await page.getByRole("radiogroup").nth(0).getByRole("radio").nth(3).click();
    const review = page.url();
    await page.getByLabel("One change for the next take").fill("Name the ward first.");
    await page.getByText("Saved on this device").waitFor();
    await page.getByRole("button", { name: /^Answer it again/ }).click();
    await roomIs(page, "asking");
    await answerFor(page, 1);
    await finishAnswer(page);
    await finishInterview(page);

    // Made, and it says so.
    await page.goto(address("/settings/backup"));
    await backup(page).getByText("No backup was made in this browser yet.").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      backup(page)
        .getByRole("button", { name: /^Make a backup/ })
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^second-take-backup-\d{4}-\d\d-\d\d\.zip$/);
    const path = await download.path();
    await backup(page)
      .getByText(/^The backup is made: 2 takes, /)
      .waitFor();
    await backup(page)
      .getByText(/^Last backup: /)
      .waitFor();

    await eraseEverything(page);

    // A changed byte is refused with words, and nothing changes.
    await page.goto(address("/settings/backup"));
    await chooseBackup(page, await withFlippedByte(path));
    await page.getByText("1 file in this backup is damaged").waitFor();
    await goToTakes(page);
    await page.getByText("No takes yet").waitFor();

    // The whole one comes back.
    await page.goto(address("/settings/backup"));
    await backup(page).getByRole("button", { name: "Not now" }).click();
    await chooseBackup(page, path);
    await backup(page)
      .getByText(/Every checksum is right/)
      .waitFor();
    await backup(page).getByRole("button", { name: "Restore 2 takes" }).click();
    await backup(page).getByText("2 of 2 takes restored").waitFor();

    await goToTakes(page);
    expect(await takeRows(page, question).count()).toBe(2);
    await page.goto(review);
    await page.getByRole("heading", { level: 1, name: question }).waitFor();
    await expectPlays(playerIn(page), 4);
    await expectSeeksExactly(playerIn(page));
    expect(await page.getByRole("radiogroup").nth(0).getByRole("radio", { checked: true }).innerText()).toBe("4");
    expect(await page.getByLabel("One change for the next take").inputValue()).toBe("Name the ward first.");

    // To restore it once more changes nothing.
    await page.goto(address("/settings/backup"));
    await chooseBackup(page, path);
    await backup(page).getByText("All its takes are here already").waitFor();
    await backup(page).getByRole("button", { name: "Add to what is here" }).click();
    await backup(page).getByText("There was no take to restore").waitFor();
    await backup(page)
      .getByText(/2 takes were here already/)
      .waitFor();
  },
);
