import type { Page } from "playwright";
import { expect, test } from "vitest";
import { focused, tabTo } from "../support/keyboard-steps.ts";
import { axeFaults, bringAxe, sidewaysScroll } from "../support/looks.ts";
import { keepAnswering, roomIs } from "../support/room-steps.ts";
import { playerIn } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

const rubricIn = (page: Page) => page.getByRole("region", { name: "Rate what you saw" });
const notesIn = (page: Page) => page.getByRole("region", { name: /^Notes/ }).getByRole("listitem");

/** Answers one question by keys and comes to its review. */
async function comeToReview(page: Page, seconds: number): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await tabTo(page, /^Start with one question/);
  await page.keyboard.press("Enter");
  await roomIs(page, "brief");
  await page.getByRole("button", { name: /^Looks right/ }).waitFor();
  await page.keyboard.press("Space");
  await roomIs(page, "asking");
  await page.keyboard.press("Space");
  await roomIs(page, "answering");
  await keepAnswering(page, seconds);
  await page.keyboard.press("Space");
  await roomIs(page, "saved");
  await page.keyboard.press("n");
  await roomIs(page, "done");
  await page.keyboard.press("Enter");
  await rubricIn(page).getByRole("radiogroup").first().waitFor();
}

test("by keyboard alone: rate blind, write three notes, mark, count, choose one change; a reload loses nothing", async () => {
  const { page } = await visit();
  const press = (key: string) => page.keyboard.press(key);
  await comeToReview(page, 3);
  const groups = rubricIn(page).getByRole("radiogroup");
  const asked = await groups.count();

  // Nothing is measured or told before the rating.
  expect(await page.getByRole("tab").count()).toBe(0);
  const isInFirst = () => groups.first().evaluate((group) => group.contains(document.activeElement));
  for (let stops = 0; stops < 30 && !(await isInFirst()); stops++) await press("Tab");
  for (let row = 0; row < asked; row++) {
    await press(row === 0 ? "2" : "4");
    const isInNext = () => groups.nth(row + 1).evaluate((group) => group.contains(document.activeElement));
    while (row + 1 < asked && !(await isInNext())) await press("Tab");
  }
  await tabTo(page, /^Show the evidence$/, "Shift+Tab");
  await press("Enter");
  await expect.poll(async () => (await focused(page)).name).toBe("Evidence");

  // On a tab the letters still run the review.
  for (const [tenth, words] of [
    ["1", "Starts late"],
    ["4", "Good example"],
    ["7", "Ends well"],
  ] as const) {
    await press("k");
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await press(tenth);
    await press("m");
    await page.keyboard.type(words);
    await press("Enter");
  }
  await expect.poll(() => notesIn(page).count()).toBe(3);
  await press("f");
  await press("2");
  await press("Shift+S");

  await tabTo(page, /^(?:Say|Open|Name|End|Cut|Tie|Leave|Give|Pause|Look|Put|Face|Close|Answer in)/);
  const chosen = (await focused(page)).name;
  await press("Enter");
  await page.getByText("Saved on this device").waitFor();

  await page.reload();
  await page.getByRole("tab", { name: "Evidence" }).waitFor();
  expect(await groups.getByRole("radio", { checked: true }).allInnerTexts()).toEqual([
    "2",
    ...Array.from({ length: asked - 1 }, () => "4"),
  ]);
  expect(await notesIn(page).locator("p").allInnerTexts()).toEqual(["Starts late", "Good example", "Ends well"]);
  expect(await page.getByLabel("One change for the next take").inputValue()).toBe(chosen);
  await page.getByText("One thing at a time").click();
  await page.getByText(/^1 heard, /).waitFor();
  await page.getByText(/^(?:Situation|Fact): /).waitFor();
});

test("two tabs review one take: each keeps what the other did and shows it", async () => {
  const { page, context } = await visit();
  await comeToReview(page, 1);
  const other = await context.newPage();
  await other.goto(page.url());
  await rubricIn(other).getByRole("radiogroup").first().waitFor();

  const cell = (tab: Page, row: number, level: number) =>
    rubricIn(tab)
      .getByRole("radiogroup")
      .nth(row)
      .getByRole("radio")
      .nth(level - 1);
  await Promise.all([cell(page, 0, 2).click(), cell(other, 1, 5).click()]);
  for (const tab of [page, other])
    await expect.poll(() => rubricIn(tab).getByRole("radio", { checked: true }).allInnerTexts()).toEqual(["2", "5"]);
});

test("a rating is kept although the page is loaded anew the moment after, and the take goes on where it was left", async () => {
  const { page } = await visit();
  await comeToReview(page, 6);
  const at = () => playerIn(page).evaluate((video: HTMLVideoElement) => video.currentTime);
  await page.keyboard.press("5");
  await page.keyboard.press("k");
  await expect.poll(at).toBeGreaterThan(2.5);
  const left = await at();
  await rubricIn(page).getByRole("radio").nth(2).click();
  await page.reload();
  await rubricIn(page).getByRole("radiogroup").first().waitFor();
  expect(await rubricIn(page).getByRole("radio", { checked: true }).allInnerTexts()).toEqual(["3"]);
  await expect.poll(at).toBeGreaterThan(left - 1.5);
});

test.for(["", "?pseudo=rtl", "?pseudo=ltr"])(
  "the open review fits 360 px and axe finds nothing (%s)",
  async (search) => {
    const { page } = await visit({
      search,
      reducedMotion: "reduce",
      before: ({ context }) => bringAxe(context),
      viewport: { width: 1440, height: 900 },
    });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("main").getByRole("button").first().click();
    await roomIs(page, "brief");
    await page.locator("video").waitFor();
    await page.keyboard.press("Space");
    await roomIs(page, "asking");
    await page.keyboard.press("Space");
    await roomIs(page, "answering");
    await page.waitForTimeout(1500);
    await page.keyboard.press("Space");
    await roomIs(page, "saved");
    await page.keyboard.press("n");
    await roomIs(page, "done");
    await page.keyboard.press("Enter");
    await page.getByRole("radiogroup").first().waitFor();
    for (const key of ["m", "Enter", "f", "Shift+S", "Shift+F"]) await page.keyboard.press(key);
    // Skips the rating: the first button of the rubric.
    await page.locator("[data-own-keys] button").first().click();
    await page.getByRole("tablist").waitFor();
    await page.locator("summary").first().click();

    const faults: string[] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        faults.push(...(await axeFaults(page)), ...(await sidewaysScroll(page)));
      }
    }
    expect(faults).toEqual([]);
  },
);
