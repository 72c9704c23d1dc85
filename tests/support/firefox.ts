import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, type Page } from "puppeteer-core";
import { onTestFinished } from "vitest";
import { serveFile } from "./served-file.ts";

const PLACES = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** The Firefox of this machine; null where there is none. `FIREFOX_PATH` names another. */
export const findFirefox = (): string | null =>
  process.env["FIREFOX_PATH"] ?? PLACES.find((place) => existsSync(place)) ?? null;

/** A page of Firefox with a fake camera and microphone that need no permission; closed with the test. */
export async function openFirefox(executablePath: string): Promise<Page> {
  const profile = await mkdtemp(join(tmpdir(), "second-take-firefox-"));
  const browser = await launch({
    browser: "firefox",
    executablePath,
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: {
      "media.navigator.streams.fake": true,
      "media.navigator.permission.disabled": true,
      // The question before leaving is Chromium's test; here nobody answers it.
      "dom.disable_beforeunload": true,
      "media.autoplay.default": 0,
    },
  });
  onTestFinished(async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

/** Opens a file with a picture in Firefox, seeks to a second before its end and to its first second. */
export async function playInFirefox(executablePath: string, path: string, container: string) {
  const page = await openFirefox(executablePath);
  await page.goto(await serveFile(path, `video/${container}`));
  return page.$eval("video", async (video) => {
    const told = (event: string) => new Promise((resolve) => video.addEventListener(event, resolve, { once: true }));
    if (video.readyState < HTMLMediaElement.HAVE_METADATA) await told("loadedmetadata");
    const sought: number[] = [];
    for (const at of [video.duration - 1, 1]) {
      const seeked = told("seeked");
      video.currentTime = at;
      await seeked;
      sought.push(video.currentTime);
    }
    return { seconds: video.duration, sought, error: video.error?.message ?? null };
  });
}
