import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { paths } from "../../src/domain/paths.ts";
import { axeFaults, bringAxe, sidewaysScroll } from "../support/looks.ts";
import { answerFor, finishAnswer, passTheCheck, roomIs } from "../support/room-steps.ts";
import { visit } from "../support/visit.ts";

const KARACHI = { timezoneId: "Asia/Karachi" } as const;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const list = (page: Page) => page.getByRole("region", { name: "Programs" });

async function downloaded(
  page: Page,
  press: string,
): Promise<{ readonly name: string; readonly text: string; readonly path: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, press).click()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), text: await readFile(path, "utf8"), path };
}

/** From the empty place: one program, with an interview in New York on 3 December 2030 at 9:00. */
async function addProgram(page: Page): Promise<void> {
  await button(page, "Add a program").click();
  await page.getByRole("textbox", { name: "Program", exact: true }).fill("Saint Orla University Hospital");
  await page.getByRole("textbox", { name: "City" }).fill("Saint Orla, New York");
  await page.getByRole("combobox", { name: "Specialty" }).selectOption({ label: "Neurology" });
  await page.getByLabel("Interview date").fill("2030-12-03");
  await page.getByLabel("Time", { exact: true }).first().fill("09:00");
  await page.getByRole("textbox", { name: "Patients" }).fill("Farm families; =interpreters");
  await page.getByText("Saved on this device").waitFor();
}

test(
  "an interview in New York stands on a clock in Karachi, goes into a calendar, and is practiced for",
  { timeout: 90_000 },
  async () => {
    const { page } = await visit({ ...KARACHI, path: paths.programs() });
    await addProgram(page);
    const plate = page.getByRole("img", {
      name: /Tuesday, December 3, 2030 at 7:00 PM your time, Tuesday, December 3, 2030 at 9:00 AM Eastern Time/,
    });
    await plate.waitFor();

    const file = await downloaded(page, "Add to calendar");
    expect(file.name).toBe("saint-orla-university-hospital.ics");
    expect(file.text).toContain("DTSTART:20301203T140000Z\r\n");
    expect(file.text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);

    await page.reload();
    await plate.waitFor();
    expect(await page.getByRole("textbox", { name: "Patients" }).inputValue()).toBe("Farm families; =interpreters");
    await list(page)
      .getByRole("link", { name: /Saint Orla University Hospital Neurology Tue 7:00 PM/ })
      .waitFor();

    await page.getByRole("textbox", { name: "A question they asked" }).fill("Why here and not a big city?");
    await button(page, "Add").last().click();
    await page.getByText("Saved on this device").waitFor();

    await button(page, /^Practice for this program/).click();
    await roomIs(page, "brief");
    await page.getByRole("region", { name: "Why this program" }).getByText("Farm families; =interpreters").waitFor();
    await passTheCheck(page);
    expect(await page.getByText("Farm families").count()).toBe(0);
    await answerFor(page, 1);
    await finishAnswer(page);
    await button(page, /^Leave/).click();
    await page.getByRole("heading", { name: "Coming up" }).waitFor();
    await page.getByText("Tue 7:00 PM your time (9:00 AM ET)").waitFor();
  },
);

test("programs leave as CSV and come back the same", async () => {
  const { page, address } = await visit({ ...KARACHI, path: paths.programs() });
  await addProgram(page);
  await page.goto(address(paths.programs()));
  const first = await downloaded(page, "Export as CSV");
  expect(first.text).toContain(`"neurology","2030-12-03","09:00","America/New_York"`);
  await list(page)
    .getByRole("link", { name: /Saint Orla/ })
    .click();
  await button(page, "Delete this program").click();
  await page.getByText("Saint Orla University Hospital is deleted.").waitFor();

  await page.goto(address(paths.importPrograms()));
  await page.getByLabel("Choose a file").last().setInputFiles(first.path);
  await button(page, "Keep 1 program").click();
  await page.getByText("1 program is kept.").waitFor();
  expect((await downloaded(page, "Export as CSV")).text).toBe(first.text);
});

test.each([
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
])("nothing sticks out, and axe finds no fault, at $width px", async (viewport) => {
  const { page } = await visit({
    ...KARACHI,
    viewport,
    path: paths.programs(),
    before: ({ context }) => bringAxe(context),
  });
  await button(page, "Add a program").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await addProgram(page);
  await button(page, "Choose").click();
  await button(page, "Add a date").click();
  await page.getByRole("checkbox").first().waitFor();
  expect(await sidewaysScroll(page)).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
});
