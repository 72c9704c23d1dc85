import { expect, test } from "vitest";
import { noteCaptures } from "../support/doctored-browser.ts";
import { axeFaults, bringAxe, sidewaysScroll } from "../support/looks.ts";
import { roomIs } from "../support/room-steps.ts";
import { tour } from "../support/tour.ts";
import { visit, type Visit, type VisitOptions } from "../support/visit.ts";

const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1440, height: 900 };

const look = (options: VisitOptions): Promise<Visit> =>
  visit({
    reducedMotion: "reduce",
    ...options,
    async before({ context }) {
      await bringAxe(context);
      await noteCaptures(context);
    },
  });

async function faultsInBothThemes({ page }: Visit, screen: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const fault of await axeFaults(page)) faults.push(`${screen}, ${colorScheme}: ${fault}`);
  }
  return faults;
}

test("axe finds nothing on any screen, light and dark", async () => {
  const visited = await look({});
  const faults: string[] = [];
  await tour(visited, async (screen) => void faults.push(...(await faultsInBothThemes(visited, screen))));
  expect(faults).toEqual([]);
});

test("right to left: every screen is mirrored and fits 360 px, questions stay English, and axe finds nothing", async () => {
  const visited = await look({ search: "?pseudo=rtl" });
  const { page } = visited;
  const faults: string[] = [];
  await tour(visited, async (screen) => {
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    if (["asking", "answering", "interrupted", "saved", "review"].includes(screen))
      expect(
        await page.getByRole("heading", { level: 1 }).evaluate(({ lang, dir }: HTMLElement) => [lang, dir]),
      ).toEqual(["en", "ltr"]);
    faults.push(...(await axeFaults(page)).map((fault) => `${screen}: ${fault}`));
    await page.setViewportSize(NARROW);
    faults.push(...(await sidewaysScroll(page)).map((fault) => `${screen}: ${fault}`));
    await page.setViewportSize(WIDE);
  });
  expect(faults).toEqual([]);
});

test("with the longest words every screen fits 360 px, and axe finds nothing there either", async () => {
  const visited = await look({ search: "?pseudo=ltr", viewport: NARROW });
  const { page } = visited;
  const faults: string[] = [];
  await tour(visited, async (screen) => {
    faults.push(...(await sidewaysScroll(page)).map((fault) => `${screen}: ${fault}`));
    faults.push(...(await axeFaults(page)).map((fault) => `${screen}: ${fault}`));
  });
  expect(faults).toEqual([]);
});

test.for(["", "?pseudo=rtl", "?pseudo=ltr"])("a refused camera looks right too (%s)", async (search) => {
  const visited = await look({ search, permission: "denied", viewport: NARROW });
  const { page } = visited;
  const faults: string[] = [];
  await page.getByRole("main").getByRole("button").first().click();
  await roomIs(page, "brief");
  faults.push(...(await faultsInBothThemes(visited, "before the browser asks")), ...(await sidewaysScroll(page)));
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  faults.push(...(await faultsInBothThemes(visited, "refused")), ...(await sidewaysScroll(page)));
  expect(faults).toEqual([]);
});
