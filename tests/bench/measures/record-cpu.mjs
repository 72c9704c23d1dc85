import { openBarePage } from "../bare-page.mjs";
import { cpuPercent } from "../cpu.mjs";
import { answerNow, enterRoom, finish } from "../room.mjs";

const RUNS = 5;
/** Until the encoder and the page have come to rest. */
const SETTLE_MS = 4000;
const WATCH_MS = 15_000;

const CODECS = {
  mp4: { mimeType: "video/mp4;codecs=avc1.42E01F,opus", timesliceMs: 250 },
  webm: { mimeType: "video/webm;codecs=vp9,opus", timesliceMs: 1000 },
};

/**
 * Processor time of the whole browser while it records 720p, in percent of one core: the room, a bare page that keeps the
 * same recorder's pieces in memory, and a page with a peer library, in turns; medians of five.
 */
export async function run({ app, launch, median, say }) {
  const rows = [];
  for (const [container, codec] of Object.entries(CODECS)) {
    const used = { room: [], bare: [], recordrtc: [] };
    for (let turn = 1; turn <= RUNS; turn += 1) {
      const { percent, widthPx } = await inTheRoom(launch, app, container);
      used.room.push(percent);
      for (const by of ["bare", "recordrtc"]) used[by].push(await onABarePage(launch, app, { by, widthPx, ...codec }));
      say(
        `  ${container}, run ${turn}: ${Object.entries(used)
          .map(([by, all]) => `${by} ${all.at(-1).toFixed(1)} %`)
          .join(", ")}`,
      );
    }
    const baseline = median(used.bare);
    rows.push({ row: container, value: median(used.room), unit: "% of a core", baseline, atMost: 1.05, onRatio: true });
    rows.push({ row: `${container} RecordRTC`, value: median(used.recordrtc), unit: "% of a core", baseline });
  }
  return rows;
}

async function inTheRoom(launch, app, container) {
  const chromium = await launch();
  const { page } = chromium;
  await enterRoom(page, app, container);
  await answerNow(page);
  await page.getByText(/^Saved on this device up to/).waitFor();
  const { width: widthPx } = await page.locator("video").first().boundingBox();
  await page.waitForTimeout(SETTLE_MS);
  const percent = await cpuPercent(chromium, WATCH_MS);
  await finish(page);
  await chromium.close();
  return { percent, widthPx };
}

async function onABarePage(launch, app, setting) {
  const chromium = await launch();
  const bare = await openBarePage(chromium.page, app, setting);
  await bare.start();
  await chromium.page.waitForTimeout(SETTLE_MS);
  const percent = await cpuPercent(chromium, WATCH_MS);
  await chromium.close();
  return percent;
}
