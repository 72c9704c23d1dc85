import type { Page } from "playwright";
import { expect, test } from "vitest";
import { paths } from "../../src/domain/paths.ts";
import { backToPractice, passTheCheck, recordOneTake, startOneQuestion } from "../support/room-steps.ts";
import { goToTakes, lookAt, playerIn, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

const choose = (page: Page, group: string, choice: string) =>
  page.getByRole("radiogroup", { name: group }).getByText(choice, { exact: true }).click();

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test("theme, place of the lens and own picture are kept, and the room follows them", async () => {
  const { page, address } = await visit({ path: paths.settings(), devices: 2 });
  const light = await background(page);
  await choose(page, "Theme", "Dark");
  await expect.poll(() => background(page)).not.toBe(light);
  await choose(page, "Where is your lens?", "Left");
  await choose(page, "My own picture", "Hidden");
  await page.getByText("Saved on this device").first().waitFor();

  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  expect(await background(page)).not.toBe(light);
  await page.goto(address(paths.practice()));
  await startOneQuestion(page);
  await page.getByLabel("Camera", { exact: true }).selectOption({ label: "fake_device_1" });
  await passTheCheck(page);
  await page.locator('[data-lens="left"]').waitFor();
  expect(await page.getByLabel("Your own picture").count()).toBe(0);
  await page.keyboard.press("h");
  const shown = page.getByLabel("Your own picture");
  await shown.waitFor();
  const camera = await shown.evaluate(
    (video: HTMLVideoElement) => (video.srcObject as MediaStream).getVideoTracks()[0]?.label,
  );
  expect(camera).toBe("fake_device_1");
});

test("everything is erased after it was asked twice, and really gone", async () => {
  const { page } = await visit();
  await recordOneTake(page, 3);
  await backToPractice(page);
  // Where the person was in a take is kept for the visit.
  await goToTakes(page);
  await takeRows(page).getByRole("link").first().click();
  await lookAt(playerIn(page), 2);
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBeGreaterThan(0);
  await page.getByRole("navigation").getByRole("link", { name: "Settings" }).click();
  await page.getByText(/^1 take, \d+ [kM]B$/).waitFor();
  await page.getByText(/used of about|of about .* used/).waitFor();

  const erase = page.getByRole("button", { name: "Erase everything" });
  await erase.click();
  await page.getByRole("dialog").getByRole("button", { name: "Keep everything" }).click();
  await erase.click();
  await page.getByRole("dialog").getByRole("button", { name: "Go on" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("erase");
  await page.getByRole("dialog").getByRole("button", { name: "Erase everything" }).click();
  await page.getByRole("heading", { name: "Everything is erased" }).waitFor();

  expect(await rowsLeft(page)).toBe(0);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await page.getByRole("link", { name: "Start anew" }).click();
  await page.getByText("There is no account.").waitFor();
  await goToTakes(page);
  await page.getByText("No takes yet").waitFor();
});

/** Rows in every store of every database of this origin. */
function rowsLeft(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
      });
    let rows = 0;
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      if (stores.length > 0) {
        const transaction = database.transaction(stores);
        for (const store of stores) rows += await settled(transaction.objectStore(store).count());
      }
      database.close();
    }
    return rows;
  });
}
