import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { recordOneTake } from "../support/room-steps.ts";
import { visit } from "../support/visit.ts";

const run = promisify(execFile);

async function hasFfprobe(): Promise<boolean> {
  return run("ffprobe", ["-version"]).then(
    () => true,
    () => false,
  );
}

test.for(["webm", "mp4"] as const)(
  "another program reads a downloaded %s, picture, sound and length",
  async (container, { skip }) => {
    skip(!(await hasFfprobe()), "ffprobe is not installed");
    const { page } = await visit({ search: `?container=${container}` });
    await recordOneTake(page, 4);
    await page.getByRole("link", { name: "Rate the first answer" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download" }).click(),
    ]);

    const wanted = ["-show_entries", "format=duration:stream=codec_type,width,height", "-of", "json"];
    const { stdout } = await run("ffprobe", ["-v", "error", ...wanted, await download.path()]);
    const { format, streams } = JSON.parse(stdout) as {
      format: { duration: string };
      streams: { codec_type: string; width?: number; height?: number }[];
    };
    const shown = await page
      .getByLabel("Your answer", { exact: true })
      .evaluate((video: HTMLVideoElement) => video.duration);
    expect(Number(format.duration)).toBeGreaterThan(4);
    expect(Number(format.duration)).toBeCloseTo(shown, 0);
    expect(streams.map((stream) => stream.codec_type).toSorted()).toEqual(["audio", "video"]);
    expect(streams.find((stream) => stream.codec_type === "video")).toMatchObject({ width: 1280, height: 720 });
  },
);
