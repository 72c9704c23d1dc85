import { expect, test } from "vitest";
import { focused, tabTo } from "../support/keyboard-steps.ts";
import { keepAnswering, questionOf, roomIs } from "../support/room-steps.ts";
import { takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

const isMainFocused = () => document.activeElement?.tagName === "MAIN";

test("the whole job by keyboard: start, answer, take again, follow up, rate, write, find, delete, bring back", async () => {
  const { page } = await visit();
  const press = (key: string) => page.keyboard.press(key);

  await page.getByRole("heading", { level: 1 }).waitFor();
  await press("Tab");
  expect((await focused(page)).name).toBe("Skip to content");
  await press("Enter");
  await tabTo(page, /^Start with one question/);
  await press("Enter");
  await roomIs(page, "brief");
  await page.getByRole("button", { name: /^Looks right/ }).waitFor();
  await press("Space");
  await roomIs(page, "asking");
  const question = await questionOf(page);

  // Esc asks before anything is broken off, and Esc again stays.
  await press("Escape");
  await page.getByRole("dialog", { name: "Leave the interview?" }).waitFor();
  expect((await focused(page)).name).toMatch(/^Stay/);
  await press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await press("h");
  await page.getByRole("button", { name: "Show my picture" }).waitFor();

  await press("Space");
  await roomIs(page, "answering");
  await keepAnswering(page, 1);
  await press("Space");
  await roomIs(page, "saved");
  await press("r");
  await roomIs(page, "asking");
  await press("Space");
  await roomIs(page, "answering");
  await keepAnswering(page, 1);
  await press("Enter");
  await roomIs(page, "saved");
  await press("f");
  await page.getByText("Follow-up question").waitFor();
  await press("Space");
  await roomIs(page, "answering");
  await keepAnswering(page, 1);
  await press("Space");
  await roomIs(page, "saved");
  await press("n");
  await roomIs(page, "done");
  await page.getByText("3 takes, saved on this device").waitFor();

  await press("Enter");
  await page.getByRole("heading", { level: 1, name: question }).waitFor();
  expect(await page.evaluate(isMainFocused)).toBe(true);
  const criteria = page.getByRole("region", { name: "Rate what you saw" }).getByRole("radiogroup");
  await criteria.first().getByRole("radio").first().waitFor();
  const isOnFirstCriterion = () => criteria.first().evaluate((group) => group.contains(document.activeElement));
  for (let stops = 0; stops < 30 && !(await isOnFirstCriterion()); stops++) await press("Tab");
  await press("3");
  await press("ArrowRight");
  expect(await criteria.first().getByRole("radio", { checked: true }).innerText()).toBe("4");
  await tabTo(page, /^One change for the next take/);
  await page.keyboard.type("Slow down.");
  await tabTo(page, /^Note/);
  await page.keyboard.type("Two fillers.");
  await page.getByText("Saved on this device").waitFor();

  await tabTo(page, /^Takes$/, "Shift+Tab");
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: "Takes" }).waitFor();
  expect(await page.evaluate(isMainFocused)).toBe(true);
  await expect.poll(() => takeRows(page).count()).toBe(3);
  await tabTo(page, /^More for /);
  await press("Enter");
  await expect.poll(async () => (await focused(page)).name).toBe("Open");
  await press("ArrowUp");
  expect((await focused(page)).name).toBe("Delete");
  await press("Enter");
  await expect.poll(() => takeRows(page).count()).toBe(2);
  await tabTo(page, /^Undo$/);
  await press("Enter");
  await expect.poll(() => takeRows(page).count()).toBe(3);
});
