import {
  ALL_FORMATS,
  BufferTarget,
  Conversion,
  FilePathSource,
  Input,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from "mediabunny";
import { answerNow, CONTAINERS, enterRoom, finishAfter } from "../room.mjs";

const SECONDS = 60;
const SEEKS = 24;
const SEED = 7;
const FORMATS = { mp4: () => new Mp4OutputFormat({ fastStart: "in-memory" }), webm: () => new WebMOutputFormat() };

/**
 * Seeks in a take as the app plays it, against the same take written anew by a muxer, as a file of its own in the same
 * page: 24 random seeks in each, alternating; medians.
 */
export async function run({ app, launch, median, say }) {
  const rows = [];
  for (const container of CONTAINERS) {
    const chromium = await launch();
    const { page } = chromium;
    await enterRoom(page, app, container);
    await answerNow(page);
    await finishAfter(page, SECONDS);
    await page.getByRole("button", { name: "now", exact: true }).click();

    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download" }).click();
    const remuxed = await remux(await (await saved).path(), FORMATS[container]());
    const file = await chooseFile(page, { name: `take.${container}`, mimeType: `video/${container}`, buffer: remuxed });
    const { own, other } = await file.evaluate(seekInBoth, randomShares());
    say(`  ${container}, own: ${listed(own)} ms`);
    say(`  ${container}, remuxed: ${listed(other)} ms`);
    await chromium.close();
    rows.push({ row: container, value: median(own), unit: "ms", baseline: median(other), atMost: 1.2, onRatio: true });
  }
  return rows;
}

/** The same packets in a file with duration and index, as a program that has the whole take writes it. */
async function remux(path, format) {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  const output = new Output({ format, target: new BufferTarget() });
  const conversion = await Conversion.init({ input, output });
  if (!conversion.isValid || conversion.discardedTracks.length > 0) throw new Error("The take cannot be remuxed.");
  await conversion.execute();
  return Buffer.from(output.target.buffer);
}

/** Hands the page a file as a person does, through a field that is added for it. */
async function chooseFile(page, file) {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement("input"), { type: "file", id: "bench-file" });
    document.body.append(field);
  });
  const field = page.locator("#bench-file");
  await field.setInputFiles(file);
  return field;
}

/** Runs in the page: times of the seeks in the take and in the file of `field`. */
async function seekInBoth(field, shares) {
  const played = document.querySelector('video[src^="blob:"]');
  played.pause();
  const own = await opened(played.src);
  const other = await opened(URL.createObjectURL(field.files[0]));
  const times = { own: [], other: [] };
  for (const [index, share] of shares.entries()) {
    const both = [
      ["own", own],
      ["other", other],
    ];
    for (const [name, video] of index % 2 === 0 ? both : both.reverse())
      times[name].push(await seekMs(video, share * Math.min(own.duration, other.duration)));
  }
  return times;

  async function opened(src) {
    const video = Object.assign(document.createElement("video"), { src, muted: true, preload: "auto" });
    document.body.append(video);
    await new Promise((resolve) => video.addEventListener("canplaythrough", resolve, { once: true }));
    return video;
  }

  async function seekMs(video, seconds) {
    const sought = new Promise((resolve) => video.addEventListener("seeked", resolve, { once: true }));
    const startedAt = performance.now();
    video.currentTime = seconds;
    await sought;
    return performance.now() - startedAt;
  }
}

/** The same places in every run. */
function randomShares() {
  let state = SEED;
  return Array.from({ length: SEEKS }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  });
}

const listed = (times) => times.map((ms) => ms.toFixed(0)).join(" ");
