import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { EvidenceRecord } from "../../src/domain/evidence/evidence.ts";
import { takeId } from "../../src/domain/ids.ts";
import { paths } from "../../src/domain/paths.ts";
import type { Ratings } from "../../src/domain/records/records.ts";
import { axeFaults, bringAxe, sidewaysScroll } from "../support/looks.ts";
import { newReview } from "../support/records.ts";
import { playableTake, seedSeason } from "../support/seeded-season.ts";
import { goToTakes, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

const DAY = 86_400_000;
const QUESTION = "Why do you want to train in the United States?";

const first = takeId("first");
const second = takeId("second");

const reviewOf = (id: string, ratings: Ratings) =>
  newReview(id, { ratings, blind: { ratings, skipped: false, at: 1 }, pins: { structure: 1_200 } });

const evidenceOf = (id: typeof first, startMs: number): EvidenceRecord => ({
  v: 1,
  takeId: id,
  measuredAt: 1,
  soundMs: 3_500,
  waveform: { perSecond: 10, peaks: new Uint8Array(35).fill(90) },
  speech: { found: true, method: "silero", speech: [{ startMs, endMs: 3_400 }] },
});

/** Two takes of one question, five days apart, rated and measured. */
async function seedTwo(page: Page): Promise<void> {
  const now = Date.now();
  await seedSeason(page, {
    takes: [playableTake(first, { createdAt: now - 6 * DAY }), playableTake(second, { createdAt: now - DAY })],
    reviews: [
      reviewOf(first, { "answers-question": 4, structure: 2, fit: 4 }),
      reviewOf(second, { "answers-question": 4, structure: 3, fit: 4 }),
    ],
    evidence: [evidenceOf(first, 600), evidenceOf(second, 200)],
  });
}

/** Seconds at which each of the two pictures is. */
const times = (page: Page) =>
  page.locator("video").evaluateAll((videos) => videos.map((video) => (video as HTMLVideoElement).currentTime));

test("two rated takes: Progress names the small number, Compare plays both in step, the report is one page", async () => {
  const { page, address } = await visit({ reducedMotion: "reduce", before: ({ context }) => bringAxe(context) });
  await seedTwo(page);

  await page.goto(address(paths.progress()));
  await page.getByRole("heading", { level: 1, name: "Few ratings so far" }).waitFor();
  await page.getByText("2 ratings, a small number").first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save ratings as CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("second-take-ratings.csv");

  await goToTakes(page);
  for (const row of await takeRows(page, QUESTION).all()) await row.getByRole("checkbox").check();
  await page.getByRole("toolbar").getByRole("button", { name: "Compare" }).click();
  await page.getByRole("heading", { name: "1 up and 2 the same" }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByText("Aligned at the first word.").waitFor();
  await page.getByRole("button", { name: "Play both" }).click();
  await expect.poll(async () => Math.min(...(await times(page)))).toBeGreaterThan(1);
  // The first begins to speak 0.4 s later than the second, so it is as much ahead in itself.
  const [ahead = 0, behind = 0] = await times(page);
  expect(ahead - behind).toBeGreaterThan(0.1);
  expect(ahead - behind).toBeLessThan(0.7);
  expect(
    await page.locator("video").evaluateAll((videos) => videos.map((video) => (video as HTMLVideoElement).muted)),
  ).toEqual([true, false]);
  await page.keyboard.press("k");

  await page.goto(address(paths.takeReport(second)));
  await page.getByRole("heading", { level: 1, name: QUESTION }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("checkbox", { name: "Stills" }).check();
  await page.getByRole("img", { name: /^Picture at/ }).waitFor();
  for (const paper of ["Letter", "A4"]) {
    await page.getByRole("radio", { name: paper }).check();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
});

test("right to left and at 360 px all three fit, dark and light", async () => {
  const { page, address } = await visit({
    search: "?pseudo=rtl",
    reducedMotion: "reduce",
    viewport: { width: 360, height: 740 },
    before: ({ context }) => bringAxe(context),
  });
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await seedTwo(page);
  const faults: string[] = [];
  for (const path of [paths.progress(), paths.compare(first, second), paths.takeReport(first)]) {
    await page.goto(address(path));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const fault of [...(await axeFaults(page)), ...(await sidewaysScroll(page))])
        faults.push(`${path}, ${colorScheme}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
});
