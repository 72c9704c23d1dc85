import { createRequire } from "node:module";
import { runnerImport } from "vite";

const { bitratesOf } = (await runnerImport("./src/platform/recording/bitrates.ts")).module;

const RECORDRTC = createRequire(import.meta.url).resolve("recordrtc");

/** Where a page with nothing of the app stands: on its origin, which the browser trusts with a camera. */
const BARE = "bare-page.html";

/** What the app asks camera and recorder for. */
const ASKED = {
  constraints: {
    audio: true,
    video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
  },
  options: { ...bitratesOf("standard"), videoKeyFrameIntervalDuration: 1000 },
};

/**
 * Opens a page that does as little as can be: the camera in a picture as wide as the room's, and a recorder that keeps its
 * pieces in memory. `by`: the browser's own MediaRecorder, or RecordRTC, a library that many products record with.
 */
export async function openBarePage(page, app, { by, mimeType, timesliceMs, widthPx }) {
  await page.route(`**/${BARE}`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: "<!doctype html><title>Bare</title><video muted autoplay></video>",
    }),
  );
  await page.goto(app.url + BARE);
  if (by === "recordrtc") await page.addScriptTag({ path: RECORDRTC });
  await page.evaluate(
    async ({ constraints, width }) => {
      const video = document.querySelector("video");
      video.style.inlineSize = `${width}px`;
      video.srcObject = await navigator.mediaDevices.getUserMedia(constraints);
    },
    { constraints: ASKED.constraints, width: widthPx },
  );
  return {
    start: () =>
      page.evaluate(
        ({ by, mimeType, timesliceMs, options }) => {
          const { srcObject: stream } = document.querySelector("video");
          globalThis.pieces = [];
          const keep = (piece) => globalThis.pieces.push(piece);
          if (by === "recordrtc") {
            const settings = { ...options, mimeType, timeSlice: timesliceMs, ondataavailable: keep, disableLogs: true };
            globalThis.recorder = new globalThis.MediaStreamRecorder(stream, settings);
            globalThis.recorder.record();
          } else {
            globalThis.recorder = new MediaRecorder(stream, { ...options, mimeType });
            globalThis.recorder.addEventListener("dataavailable", ({ data }) => keep(data));
            globalThis.recorder.start(timesliceMs);
          }
        },
        { by, mimeType, timesliceMs, options: ASKED.options },
      ),
    /** Stops and plays what was recorded; milliseconds from the stop to a picture that can be sought to its end. */
    stop: () =>
      page.evaluate(async (by) => {
        const stoppedAt = performance.now();
        const stopped = new Promise((resolve) => {
          if (by === "recordrtc") globalThis.recorder.stop(resolve);
          else {
            globalThis.recorder.addEventListener("stop", () => resolve(null));
            globalThis.recorder.stop();
          }
        });
        const blob = (await stopped) ?? new Blob(globalThis.pieces, { type: globalThis.recorder.mimeType });
        for (const track of document.querySelector("video").srcObject.getTracks()) track.stop();
        const player = document.createElement("video");
        document.body.append(player);
        const shown = new Promise((resolve) => player.requestVideoFrameCallback(resolve));
        player.src = URL.createObjectURL(blob);
        await shown;
        return { ms: performance.now() - stoppedAt, duration: player.duration };
      }, by),
  };
}
