import { expect, test } from "vitest";
import { hasFfprobe, probe } from "../support/media-probe.ts";
import { recordOneTake } from "../support/room-steps.ts";
import { visit } from "../support/visit.ts";

test.for(["webm", "mp4"] as const)(
  "another program reads a downloaded %s, picture, sound and length",
  async (container, { skip }) => {
    skip(!(await hasFfprobe()), "ffprobe is not installed");
    const { page } = await visit({ search: `?container=${container}` });
    await recordOneTake(page, 4);
    await page.getByRole("link", { name: "Rate the answer" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download" }).click(),
    ]);

    const file = await probe(await download.path());
    const shown = await page
      .getByLabel("Your answer", { exact: true })
      .evaluate((video: HTMLVideoElement) => video.duration);
    expect(file.seconds).toBeGreaterThan(4);
    expect(file.seconds).toBeCloseTo(shown, 0);
    expect(file.video).toMatchObject({ width: 1280, height: 720 });
    expect(file.audio.to).toBeGreaterThan(3.5);
  },
);
