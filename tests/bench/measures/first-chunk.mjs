import { answerNow, CONTAINERS, enterRoom, finishAfter, takeAgain } from "../room.mjs";

const RUNS = 5;

/** From the press on "Answer now" to the end of the transaction that keeps the first piece of the take; median of five. */
export async function run({ app, launch, median, say }) {
  const rows = [];
  for (const container of CONTAINERS) {
    const chromium = await launch();
    const { page } = chromium;
    await page.addInitScript(watchChunks);
    await enterRoom(page, app, container);
    const times = [];
    for (let count = 1; count <= RUNS; count += 1) {
      const kept = page.evaluate(fromPressToChunk);
      await answerNow(page);
      times.push(await kept);
      say(`  ${container}, run ${count}: ${times.at(-1).toFixed(0)} ms`);
      await finishAfter(page, 0);
      await takeAgain(page);
    }
    await chromium.close();
    rows.push({ row: container, value: median(times), unit: "ms", atMost: 1500 });
  }
  return rows;
}

/** Runs in the page before its own code: tells when a transaction with a new chunk has completed. */
function watchChunks() {
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (...row) {
    if (this.name === "chunks")
      this.transaction.addEventListener("complete", () => dispatchEvent(new Event("bench-chunk")));
    return add.apply(this, row);
  };
}

/** Runs in the page: milliseconds from the next press to the first chunk after it. */
function fromPressToChunk() {
  return new Promise((resolve) => {
    addEventListener(
      "click",
      ({ timeStamp }) => addEventListener("bench-chunk", () => resolve(performance.now() - timeStamp), { once: true }),
      { capture: true, once: true },
    );
  });
}
