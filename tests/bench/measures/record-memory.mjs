import { openBarePage } from "../bare-page.mjs";
import { heldMb } from "../browser-memory.mjs";
import { answerNow, CONTAINERS, enterRoom, finish } from "../room.mjs";

const LOOK_MS = 15_000;
/** Encoders and caches fill in the first minute, whatever is recorded. */
const SETTLE_MS = 60_000;

/**
 * By how much the memory of the whole browser grows in ten minutes of recording 720p (an hour with --long): the median of
 * the last tenth against that of the first tenth after a minute. All at the same time, each in a browser of its own: the
 * room in both containers, and a peer library that keeps its pieces in the page.
 */
export async function run({ app, launch, long, median, say }) {
  const minutes = long ? 60 : 10;
  const subjects = [
    ...CONTAINERS.map((container) => ({ row: container, begin: (chromium) => answerInRoom(chromium, app, container) })),
    { row: "mp4 RecordRTC", isPeer: true, begin: (chromium) => recordByPeer(chromium, app) },
  ];
  return Promise.all(
    subjects.map(async ({ row, isPeer, begin }) => {
      const chromium = await launch();
      const end = await begin(chromium);
      await chromium.page.waitForTimeout(SETTLE_MS);
      const held = [];
      for (const endsAt = Date.now() + minutes * 60_000; Date.now() < endsAt;) {
        held.push(await heldMb(chromium));
        await chromium.page.waitForTimeout(LOOK_MS);
      }
      await end();
      await chromium.close();
      const tenth = Math.ceil(held.length / 10);
      const [first, last] = [median(held.slice(0, tenth)), median(held.slice(-tenth))];
      say(`  ${row}: ${first.toFixed(0)} MB after a minute, ${last.toFixed(0)} MB at the end of ${minutes} min`);
      return { row, value: last - first, unit: "MB", ...(!isPeer && { atMost: 60 }) };
    }),
  );
}

async function answerInRoom({ page }, app, container) {
  await enterRoom(page, app, container);
  await answerNow(page);
  return () => finish(page);
}

async function recordByPeer({ page }, app) {
  const codec = { mimeType: "video/mp4;codecs=avc1.42E01F,opus", timesliceMs: 250 };
  const bare = await openBarePage(page, app, { by: "recordrtc", widthPx: 320, ...codec });
  await bare.start();
  return () => bare.stop();
}
