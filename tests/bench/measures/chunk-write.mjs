import { answerNow, CONTAINERS, enterRoom, finish } from "../room.mjs";

const WATCH_MS = 60_000;

/** From the recorder giving a piece to the end of the transaction that keeps it, in a minute's answer; median and 95th percentile. */
export async function run({ app, launch, median, say }) {
  const rows = [];
  for (const container of CONTAINERS) {
    const chromium = await launch();
    const { page } = chromium;
    await page.addInitScript(watchPieces);
    await enterRoom(page, app, container);
    await answerNow(page);
    await page.waitForTimeout(WATCH_MS);
    await finish(page);
    const times = (await page.evaluate(() => globalThis.pieceTimes)).toSorted((a, b) => a - b);
    await chromium.close();
    say(`  ${container}: ${times.length} pieces`);
    rows.push({ row: container, value: median(times), unit: "ms" });
    rows.push({ row: `${container} p95`, value: times[Math.floor(times.length * 0.95)], unit: "ms" });
  }
  return rows;
}

/** Runs in the page before its own code. One piece after the other is kept, in the order in which they came. */
function watchPieces() {
  const given = [];
  globalThis.pieceTimes = [];
  const Native = MediaRecorder;
  globalThis.MediaRecorder = class extends Native {
    constructor(...made) {
      super(...made);
      this.addEventListener("dataavailable", ({ data }) => data.size > 0 && given.push(performance.now()));
    }
  };
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (...row) {
    if (this.name === "chunks")
      this.transaction.addEventListener("complete", () => {
        globalThis.pieceTimes.push(performance.now() - given.shift());
      });
    return add.apply(this, row);
  };
}
