import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "puppeteer-core";
import { expect, inject, onTestFinished, test } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { paths } from "../../src/domain/paths.ts";
import { findFirefox, openFirefox, playInFirefox } from "../support/firefox.ts";
import { complaintsOf, hasFfprobe, probe } from "../support/media-probe.ts";
import { recordOneTake } from "../support/room-steps.ts";
import { durationOf, playerIn } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

/** A smoke test of what the other files do thoroughly in Chromium. */

const firefox = findFirefox();

test.skipIf(firefox === null)("Firefox (needs firefox-esr): an answer is recorded, plays, seeks", async () => {
  const page = await openFirefox(firefox ?? "");
  await answer(page, 3);
  await press(page, "Finish answer");
  const video = 'video[aria-label="The answer you just gave"], audio[aria-label="The answer you just gave"]';
  await page.waitForSelector(video);
  await expect.poll(() => page.$eval(video, (media) => (media as HTMLMediaElement).duration)).toBeGreaterThan(2.5);
  const sought = await page.$eval(video, async (element) => {
    const media = element as HTMLMediaElement;
    media.pause();
    const places: number[] = [];
    for (const at of [2, 0.5]) {
      const seeked = new Promise((resolve) => media.addEventListener("seeked", resolve, { once: true }));
      media.currentTime = at;
      await seeked;
      places.push(media.currentTime);
    }
    return { places, duration: media.duration, error: media.error?.message ?? null };
  });
  expect(sought.error).toBeNull();
  expect(sought.duration).toBeLessThan(60);
  expect(sought.places[0]).toBeCloseTo(2, 1);
  expect(sought.places[1]).toBeCloseTo(0.5, 1);
});

test.skipIf(firefox === null)("Firefox (needs firefox-esr): a reload in an answer brings the take back", async () => {
  const page = await openFirefox(firefox ?? "");
  await answer(page, 3);
  await page.reload();
  await page.locator("a::-p-text(Back to Practice)").click();
  await page.waitForSelector("::-p-text(Your answer was brought back)");
  await page.locator("a::-p-text(Watch it)").click();
  const video = 'video[aria-label="Your answer"], audio[aria-label="Your answer"]';
  await page.waitForSelector(video);
  await expect.poll(() => page.$eval(video, (media) => (media as HTMLMediaElement).duration)).toBeGreaterThan(1.5);
});

test.skipIf(firefox === null).each(["mp4", "webm"])(
  "Firefox (needs firefox-esr): a %s that Chromium exported has its length and seeks",
  async (container) => {
    const { page } = await visit({ search: `?container=${container}` });
    await recordOneTake(page, 4);
    await page.getByRole("link", { name: "Rate the answer" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download" }).click(),
    ]);
    const shown = await durationOf(playerIn(page));
    const there = await playInFirefox(firefox ?? "", await download.path(), container);
    expect(there.error).toBeNull();
    expect(there.seconds).toBeCloseTo(shown, 0);
    expect(there.sought[0]).toBeCloseTo(there.seconds - 1, 1);
    expect(there.sought[1]).toBeCloseTo(1, 1);
  },
);

test.skipIf(firefox === null)(
  "Firefox (needs firefox-esr): the video for a phone is one that other programs read without a fault",
  async ({ skip }) => {
    skip(!(await hasFfprobe()), "ffprobe is not installed");
    const page = await openFirefox(firefox ?? "");
    await answer(page, 3);
    await press(page, "Finish answer");
    await page.waitForSelector('video[aria-label="The answer you just gave"]');
    await page.goto("about:blank");
    await page.goto(`${inject("appUrl")}#${paths.takes()}`);
    const take = await page.waitForSelector('article a[href^="#/takes/"]');
    const [, id = ""] = /#\/takes\/(.+)/.exec((await take?.evaluate((link) => link.getAttribute("href"))) ?? "") ?? [];
    await page.goto("about:blank");
    await page.goto(`${inject("appUrl")}#${paths.send(takeId(id))}`);
    await press(page, "Make the video");
    await page.waitForSelector("button::-p-text(Save the video)");
    const path = join(await mkdtemp(join(tmpdir(), "second-take-video-")), "video.mp4");
    onTestFinished(() => rm(dirname(path), { recursive: true }));
    await writeFile(path, Buffer.from(await savedBytes(page), "base64"));
    expect(await complaintsOf(path)).toBe("");
    expect((await probe(path)).codecs).toEqual(["aac", "h264"]);
  },
);

/** Presses "Save" and gives back what went to the downloads, in base64: Firefox under test shows no downloads. */
const savedBytes = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const saved = new Promise<Blob>((resolve) => {
      const plain = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (source) => {
        if (source instanceof File) resolve(source);
        return plain(source);
      };
    });
    [...document.querySelectorAll("button")].find(({ innerText }) => innerText.startsWith("Save the video"))?.click();
    const bytes = new Uint8Array(await (await saved).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });

async function press(page: Page, name: string): Promise<void> {
  await page.locator(`button::-p-text(${name})`).click();
}

/** From Practice into an answer of which so many seconds are kept. */
async function answer(page: Page, seconds: number): Promise<void> {
  await page.goto(inject("appUrl"));
  await press(page, "Start with one question");
  await press(page, "Turn on camera and microphone");
  await press(page, "Looks right");
  await press(page, "Answer now");
  await expect
    .poll(
      async () => {
        const words = await page.$eval("body", (body) => body.innerText);
        const [, minute = "0", second = "0"] = /Saved on this device up to (\d+):(\d\d)/.exec(words) ?? [];
        return Number(minute) * 60 + Number(second);
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(seconds);
}
