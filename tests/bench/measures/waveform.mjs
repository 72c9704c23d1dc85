import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build, runnerImport } from "vite";
import { growthDuring } from "../browser-memory.mjs";

const MINUTES = [5, 30];
const RUNS = 3;

/**
 * The outline of a take's sound, from the request to the drawn values, in a page that holds the measurer and nothing else,
 * under the policy of the app: as a multiple of real time, and by how much the browser's memory grows. The takes are kept
 * as the app keeps them, with 720p beside the sound. The whole evidence, speech included, has no target.
 */
export async function run({ median, say }) {
  const dist = await mkdtemp(join(tmpdir(), "second-take-bench-"));
  await build({
    root: resolve("tests/bench/waveform-page"),
    configFile: resolve("vite.config.ts"),
    build: { outDir: dist, emptyOutDir: true },
    logLevel: "warn",
  });
  const { serveBuiltApp } = (await runnerImport("./tests/support/built-app.ts")).module;
  const { launchChromium } = (await runnerImport("./tests/support/chromium.ts")).module;
  const page = await serveBuiltApp(dist);
  try {
    const rows = [];
    for (const minutes of MINUTES) {
      // A browser of its own: what it needed to make the take is not what it needs to measure it.
      const chromium = await launchChromium(page.origin);
      rows.push(...(await rowsOf(chromium, page.url, minutes, { median, say })));
      await chromium.close();
    }
    return rows;
  } finally {
    await page.close();
    await rm(dist, { recursive: true });
  }
}

async function rowsOf(chromium, url, minutes, { median, say }) {
  const { page, problems } = chromium;
  await page.goto(url);
  await page.evaluate((length) => bench.keepTake("take", length), minutes);
  const speeds = [];
  for (let count = 1; count <= RUNS; count += 1) {
    await page.reload();
    const { waveformSeconds, sizeBytes } = await measured(page, { all: false });
    speeds.push((minutes * 60) / waveformSeconds);
    say(`  ${minutes} min (${(sizeBytes / 1e6).toFixed(0)} MB): ${waveformSeconds.toFixed(2)} s`);
  }
  // Apart, because to look at the memory takes time.
  await page.reload();
  const outlineMb = await growthDuring(chromium, () => measured(page, { all: false }));
  await page.reload();
  let whole = null;
  const wholeMb = await growthDuring(chromium, async () => {
    whole = await measured(page, { all: true });
  });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  if (whole.speech?.method !== "silero") throw new Error(`speech: ${JSON.stringify(whole.speech)}`);
  return [
    { row: `${minutes}min`, value: median(speeds), unit: "x real time", atLeast: 100 },
    { row: `${minutes}min-memory`, value: outlineMb, unit: "MB", atMost: 200 },
    { row: `${minutes}min-with-speech`, value: (minutes * 60) / whole.seconds, unit: "x real time" },
    { row: `${minutes}min-with-speech-memory`, value: wholeMb, unit: "MB" },
  ];
}

const measured = (page, options) => page.evaluate((wanted) => bench.measure("take", wanted), options);
