import { readFile } from "node:fs/promises";
import { Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { questionId } from "../../src/domain/ids.ts";
import type { Chromium } from "../support/chromium.ts";
import { countChunks, doneTake, seedTakes } from "../support/seeded-takes.ts";
import { goToTakes, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

const DAY = 86_400_000;
const AT = Date.UTC(2026, 10, 20, 18);
const MB = 1_000_000;

const tell = (id: string, daysLater: number, sizeBytes = MB) =>
  doneTake(id, sizeBytes, { questionText: "Tell me about yourself.", createdAt: AT + daysLater * DAY });

/** The same question of two banks: equal names on the same day. */
const takes = [
  tell("first", 0),
  tell("second", 1, 2 * MB),
  doneTake("twin", 3 * MB, {
    questionId: questionId("mine-yourself"),
    questionText: "Tell me about yourself.",
    createdAt: AT + 1,
  }),
  doneTake("visa", MB, { questionId: questionId("img-visa"), questionText: "Do you need a visa?", createdAt: AT + 2 }),
];

/** As in browsers that let no page write into a folder. */
async function withoutFolders({ page }: Chromium): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(globalThis, "showDirectoryPicker", { value: undefined }));
}

/** The person picks a folder; a real one of the browser, since its own question cannot be answered from here. */
async function withPickedFolder({ page }: Chromium): Promise<void> {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, "showDirectoryPicker", {
      value: async () => (await navigator.storage.getDirectory()).getDirectoryHandle("picked", { create: true }),
    }),
  );
}

/** Names and sizes of the files in a folder that pages keep. */
const filesIn = (page: Page, folder: string) =>
  page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const found: Record<string, number> = {};
    for await (const entry of (await root.getDirectoryHandle(name, { create: true })).values())
      if (entry.kind === "file") found[entry.name] = (await entry.getFile()).size;
    return found;
  }, folder);

async function selectAll(page: Page): Promise<void> {
  await takeRows(page).first().getByRole("link").focus();
  await page.keyboard.press("ControlOrMeta+a");
}
const bar = (page: Page) => page.getByRole("toolbar", { name: /selected/ });

test("many takes leave as one zip, each under its name and whole", async () => {
  const { page } = await visit({ before: withoutFolders });
  await seedTakes(page, takes);
  await goToTakes(page);
  await selectAll(page);
  await bar(page).getByText("4 selected, 7 MB").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    bar(page).getByRole("button", { name: "Download" }).click(),
  ]);
  await page.getByText("4 takes are in one zip file in your downloads.").waitFor();
  expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d Second Take, 4 takes\.zip$/);

  const zip = new ZipReader(new Uint8ArrayReader(await readFile(await download.path())), { checkSignature: true });
  const entries = await zip.getEntries();
  expect(Object.fromEntries(entries.map((entry) => [entry.filename, entry.uncompressedSize]))).toEqual({
    "2026-11-20 Tell me about yourself, take 1.mp4": 3 * MB,
    "2026-11-20 Tell me about yourself, take 1 (2).mp4": MB,
    "2026-11-21 Tell me about yourself, take 2.mp4": 2 * MB,
    "2026-11-20 Do you need a visa, take 1.mp4": MB,
  });
  expect(entries.every((entry) => entry.uncompressedSize === entry.compressedSize)).toBe(true);
  await zip.close();
});

test("a canceled zip stops and leaves nothing behind", async () => {
  const { page } = await visit({ before: withoutFolders });
  await seedTakes(page, [tell("first", 0, 120 * MB), tell("second", 1, 120 * MB), tell("third", 2, 120 * MB)]);
  await goToTakes(page);
  await selectAll(page);
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await bar(page).getByRole("button", { name: "Download" }).click();
  await page.getByRole("progressbar", { name: /^Packing 3 takes into one zip file/ }).waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("Download canceled. Nothing of it was kept.").waitFor();
  expect(await filesIn(page, "outbox")).toEqual({});
  expect(downloads).toBe(0);
});

test("many takes are written into the folder that was picked", async () => {
  const { page } = await visit({ before: withPickedFolder });
  await seedTakes(page, takes);
  await goToTakes(page);
  await page.getByRole("radio", { name: "By question" }).check();
  // The newest stands first: the question with two takes.
  await page.getByRole("checkbox", { name: "Select all of Tell me about yourself." }).first().check();
  await bar(page).getByRole("button", { name: "Download" }).click();
  await page.getByText("2 takes are in the folder you picked.").waitFor();
  expect(await filesIn(page, "picked")).toEqual({
    "2026-11-20 Tell me about yourself, take 1.mp4": MB,
    "2026-11-21 Tell me about yourself, take 2.mp4": 2 * MB,
  });
});

test("many are deleted with one undo, and afterwards their bytes are gone", async () => {
  const { page } = await visit();
  await seedTakes(page, takes);
  await goToTakes(page);
  const boxes = page.getByRole("checkbox", { name: /^Select “Tell me/ });
  await boxes.nth(0).check();
  await boxes.nth(1).click({ modifiers: ["Shift"] });
  await bar(page).getByRole("button", { name: "Delete" }).click();
  await expect.poll(() => takeRows(page).count()).toBe(2);
  expect(await countChunks(page)).toBe(16);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => takeRows(page).count()).toBe(4);

  await selectAll(page);
  await page.keyboard.press("Delete");
  await page.getByText("Deleted 4 takes, 7 MB").waitFor();
  await page.getByText("No takes yet").waitFor();
  await page.mouse.move(0, 0);
  await expect.poll(() => countChunks(page), { timeout: 20_000 }).toBe(0);
});

test("the list is found again as it was left", async () => {
  const { page } = await visit();
  const many = Array.from({ length: 60 }, (_, index) =>
    doneTake(`take-${index}`, 4, {
      questionId: questionId(`img-${index}`),
      questionText: index % 2 === 0 ? `Café question ${index}` : `Other ${index}`,
      createdAt: AT + index * 60_000,
    }),
  );
  await seedTakes(page, many);
  await goToTakes(page);
  await page.getByRole("searchbox").fill("cafe");
  await page.getByText("30 takes found").waitFor({ state: "attached" });
  const last = takeRows(page, "Café question 58");
  await page.keyboard.press("Tab");
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 1000);
      return last.isVisible();
    })
    .toBe(true);
  await last.getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: "Café question 58" }).waitFor();
  await page.goBack();
  await last.waitFor();
  expect(await page.getByRole("searchbox").inputValue()).toBe("cafe");
  await expect.poll(() => last.evaluate((row) => row.getBoundingClientRect().top < innerHeight)).toBe(true);
});

test("free space shows what goes, and frees it", async () => {
  const { page } = await visit();
  await seedTakes(page, takes);
  await goToTakes(page);
  await page.getByRole("link", { name: "Free space" }).click();
  await page.getByRole("checkbox", { name: "The largest" }).check();
  await page.getByRole("checkbox", { name: "Delete “Do you need a visa?”, Take 1" }).uncheck();
  await page.getByRole("button", { name: "Delete 3 takes, 6 MB" }).click();
  await page.getByText("Deleted 3 takes, 6 MB").waitFor();
  await page.mouse.move(0, 0);
  await expect.poll(() => countChunks(page), { timeout: 20_000 }).toBe(4);
});
