import type { Page } from "playwright";
import { expect, test } from "vitest";
import { questionId } from "../../src/domain/ids.ts";
import { paths } from "../../src/domain/paths.ts";
import { axeFaults, bringAxe, sidewaysScroll } from "../support/looks.ts";
import { roomIs } from "../support/room-steps.ts";
import { visit } from "../support/visit.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

interface Written {
  readonly kind: string;
  readonly what: string;
  readonly from: readonly [month: string, year: string];
  /** Null: it goes on. */
  readonly to: readonly [month: string, year: string] | null;
}

async function enter(page: Page, opener: string | RegExp, { kind, what, from, to }: Written): Promise<void> {
  const choose = async (group: string, [month, year]: readonly [string, string]) => {
    const field = page.getByRole("group", { name: group, exact: true });
    await field.getByRole("combobox", { name: "Month" }).selectOption(month);
    await field.getByRole("combobox", { name: "Year" }).selectOption(year);
  };
  await button(page, opener).click();
  await page.getByRole("combobox", { name: "Kind" }).selectOption(kind);
  await page.getByRole("textbox", { name: "What", exact: true }).fill(what);
  await choose("From", from);
  if (to === null) await page.getByRole("checkbox", { name: "Still going on" }).check();
  else await choose("To", to);
  await button(page, "Save").click();
  await button(page, `Change ${what}`).waitFor();
}

test("dates are entered once; what is open is found, outlined, kept, and stands beside the question", async () => {
  const { page, address } = await visit({ path: paths.questions(), before: ({ context }) => bringAxe(context) });
  await page.getByRole("link", { name: "Open My timeline" }).click();
  await enter(page, "Start with medical school", {
    kind: "Medical school",
    what: "Medical school",
    from: ["September", "2018"],
    to: ["June", "2024"],
  });
  await enter(page, "Add", { kind: "Clinical work", what: "Evening clinic", from: ["June", "2025"], to: null });
  await page.getByRole("heading", { level: 1, name: "11 months open" }).waitFor();
  await button(page, /^Fill it:/).click();
  await page.getByRole("textbox", { name: "What", exact: true }).fill("No clinical work");
  await page.getByRole("textbox", { name: "What happened" }).fill("A family matter");
  await page.getByRole("checkbox", { name: /^Keep the cause private/ }).check();
  await page.getByRole("group", { name: "From" }).getByRole("combobox", { name: "Month" }).selectOption("August");
  await button(page, "Save").click();
  await page.getByRole("heading", { level: 1, name: "One month open" }).waitFor();
  await page.getByText("Graduated June 2024; no clinical work August 2024 to May 2025").waitFor();
  expect(await axeFaults(page)).toEqual([]);

  await button(page, "Use as my points").click();
  await button(page, /^Save for/).click();
  await page.getByText(/^Saved as your points/).waitFor();

  await page.reload();
  await page.getByRole("heading", { level: 1, name: "One month open" }).waitFor();
  await page.setViewportSize({ width: 360, height: 780 });
  expect(await sidewaysScroll(page)).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address(paths.question(questionId("img-gap-personal-reasons"))));
  await page.getByRole("heading", { name: "Your dates" }).waitFor();
  await page.getByText("Aug 2024 to May 2025").waitFor();
  expect(await page.getByRole("textbox", { name: "Cause" }).inputValue()).toMatch(/^Personal/);

  await page.goto(address(paths.timeline()));
  await button(page, /^Practice 4 questions/).click();
  await roomIs(page, "brief");
});

test("mirrored, the page turns and time does not", async () => {
  const { page } = await visit({ path: paths.timeline(), search: "?pseudo=rtl" });
  await page.getByRole("main").getByRole("button").first().click();
  await page.getByRole("textbox").first().fill("Medical school");
  for (const [place, value] of [
    [1, "09"],
    [2, "2018"],
    [3, "06"],
    [4, "2024"],
  ] as const)
    await page.getByRole("combobox").nth(place).selectOption(value);
  await page.locator("form button[type=submit]").first().click();
  await page.locator("form").waitFor({ state: "detached" });
  await page.getByText("2019", { exact: true }).waitFor();
  const left = async (text: string) => (await page.getByText(text, { exact: true }).boundingBox())?.x ?? Number.NaN;
  expect(await left("2019")).toBeLessThan(await left("2024"));
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sidewaysScroll(page)).toEqual([]);
  }
});
