import type { Page } from "playwright";
import { expect, test } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { paths } from "../../src/domain/paths.ts";
import { axeFaults, bringAxe, sidewaysScroll } from "../support/looks.ts";
import { hasFfprobe, probe } from "../support/media-probe.ts";
import { recordOneTake } from "../support/room-steps.ts";
import { playableTake, seedSeason } from "../support/seeded-season.ts";
import { goToTakes, takeRows } from "../support/take-steps.ts";
import { visit, type Visit } from "../support/visit.ts";

const opusTake = playableTake("first", { mimeType: "video/mp4;codecs=avc1.42E01F,opus" });

/** From the list of takes to the place, by the menu of the first row. */
async function openSend({ page }: Pick<Visit, "page">): Promise<void> {
  await takeRows(page)
    .first()
    .getByRole("button", { name: /^More for/ })
    .click();
  await page.getByRole("menuitem", { name: "Send to a mentor" }).click();
  await page.getByRole("heading", { level: 1, name: "Send this take to a mentor" }).waitFor();
}

/** Documents of a kind, as they lie in the database. */
const documentsOf = ({ page }: Pick<Visit, "page">, kind: string) =>
  page.evaluate(
    (wanted) =>
      new Promise<unknown[]>((resolve) => {
        const opening = indexedDB.open("second-take");
        opening.addEventListener("success", () => {
          const range = IDBKeyRange.bound([wanted], [wanted, []]);
          const reading = opening.result.transaction("documents").objectStore("documents").getAll(range);
          reading.addEventListener("success", () => {
            opening.result.close();
            resolve(reading.result);
          });
        });
      }),
    kind,
  );

/** What pages keep as files on this device. */
const filesKept = (page: Page) =>
  page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  });

test.for(["webm", "mp4"] as const)(
  "a take in %s becomes a video that every phone plays, is saved, and stands in the ledger",
  async (container, { skip }) => {
    skip(!(await hasFfprobe()), "ffprobe is not installed");
    const visited = await visit({ search: `?container=${container}` });
    const { page } = visited;
    await recordOneTake(page, 3);
    await page.goto(visited.address(paths.takes()));
    await openSend(visited);
    await page.getByRole("textbox", { name: "Who gets it" }).fill("Dr. Okafor");
    await page.getByRole("button", { name: /^Make the video/ }).click();
    const save = page.getByRole("button", { name: /^Save the video/ });
    await save.waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(download.suggestedFilename()).toMatch(/, take 1\.mp4$/);

    const file = await probe(await download.path());
    expect(file.codecs).toEqual(["aac", "h264"]);
    expect(file.video.height).toBe(container === "webm" ? 480 : 720);
    expect(file.seconds).toBeGreaterThan(3);
    expect(Math.abs(file.video.to - file.audio.to)).toBeLessThan(1);

    await page.getByText(/^Saved to your downloads/).waitFor();
    expect(await documentsOf(visited, "sent")).toMatchObject([{ to: "Dr. Okafor", channel: "chat", by: "saved" }]);
  },
);

test("what is canceled leaves nothing behind; without a list of apps it is saved and the message copied", async () => {
  const visited = await visit({
    reducedMotion: "reduce",
    before: async ({ context }, origin) => {
      await bringAxe(context);
      await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
    },
  });
  const { page } = visited;
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await seedSeason(page, { takes: [opusTake] });
  // As on a slow line: the encoder does not come, so that there is time to cancel.
  await page.route(/aac-encoder/, () => undefined);
  await goToTakes(page);
  await openSend(visited);
  expect(await axeFaults(page)).toEqual([]);

  const make = page.getByRole("button", { name: /^Make the video/ });
  await make.click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await make.waitFor();
  // The marker of the takes, and nothing else.
  expect(await filesKept(page)).toEqual(["second-take-has-takes.json"]);

  await page.getByRole("button", { name: "Copy the message" }).click();
  await page.getByText(/^Copied/).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("The question: “Why do you want to train in the United States?”");
  expect(await documentsOf(visited, "sent")).toMatchObject([{ by: "copied", message: copied }]);
});

test("right to left and at 360 px it fits, dark and light", async () => {
  const { page, address } = await visit({
    search: "?pseudo=rtl",
    reducedMotion: "reduce",
    viewport: { width: 360, height: 740 },
    before: ({ context }) => bringAxe(context),
  });
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await seedSeason(page, { takes: [opusTake] });
  await page.goto(address(paths.send(takeId("first"))));
  await page.getByRole("radio").first().waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect([...(await axeFaults(page)), ...(await sidewaysScroll(page))]).toEqual([]);
  }
});
