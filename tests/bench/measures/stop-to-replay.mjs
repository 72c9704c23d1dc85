import { answerNow, CONTAINERS, enterRoom, finish, REPLAY, takeAgain } from "../room.mjs";

const SHORT = [
  { minutes: 2, atMost: 150 },
  { minutes: 5, atMost: 150 },
];
const PATIENCE_MS = 20_000;
const LONG = [{ minutes: 30, atMost: 600 }];

/**
 * From the press on "Finish answer" to the picture of the take on the screen, seekable to its end. Recorded for real, so
 * every row is one take: 14 minutes in all, and another hour with `--long`.
 */
export async function run({ app, launch, long, say }) {
  const rows = [];
  for (const container of CONTAINERS) {
    const chromium = await launch();
    const { page } = chromium;
    await enterRoom(page, app, container);
    for (const { minutes, atMost } of long ? [...SHORT, ...LONG] : SHORT) {
      await answerNow(page);
      await page.waitForTimeout(minutes * 60_000);
      const shown = page.evaluate(fromPressToPicture, REPLAY);
      await finish(page);
      const { ms, parts } = await Promise.race([shown, gaveUp(page)]);
      say(`  ${container}, ${minutes} min: ${ms.toFixed(0)} ms (${parts})`);
      rows.push({ row: `${container}-${minutes}min`, value: ms, unit: "ms", atMost });
      await takeAgain(page);
    }
    await chromium.close();
  }
  return rows;
}

async function gaveUp(page) {
  await page.waitForTimeout(PATIENCE_MS);
  throw new Error("The take was not shown.");
}

/** Runs in the page: milliseconds from the next press until the player has drawn a frame and can seek to the end. */
function fromPressToPicture(player) {
  return new Promise((resolve) => {
    addEventListener("click", ({ timeStamp }) => watch(timeStamp), { capture: true, once: true });

    function watch(pressedAt) {
      const since = () => Math.round(performance.now() - pressedAt);
      const observer = new MutationObserver(() => {
        const video = document.querySelector(player);
        if (video === null) return;
        observer.disconnect();
        const parts = [`player ${since()}`];
        video.addEventListener("loadedmetadata", () => parts.push(`duration ${since()}`), { once: true });
        video.requestVideoFrameCallback(() => {
          parts.push(`frame ${since()}`);
          untilSeekable(video, () => resolve({ ms: performance.now() - pressedAt, parts: parts.join(", ") }));
        });
      });
      observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    }

    function untilSeekable(video, then) {
      const { seekable, duration } = video;
      if (Number.isFinite(duration) && seekable.length > 0 && seekable.end(seekable.length - 1) >= duration) then();
      else requestAnimationFrame(() => untilSeekable(video, then));
    }
  });
}
