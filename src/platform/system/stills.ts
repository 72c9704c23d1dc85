import type { Clock } from "../../domain/clock.ts";
import { within } from "../recording/within.ts";

const WIDTH = 480;
const QUALITY = 0.85;
/** A jump that stalls fires nothing at all. */
const LIMIT_MS = 10_000;

/** A picture of a recording at a moment of it. */
export interface Still {
  readonly atMs: number;
  readonly picture: Blob;
}

/**
 * Draws the pictures of a recording at these moments, one after the other; those that the browser cannot show are left out, and
 * all from the first one on that does not come in time.
 */
export async function drawStills(clock: Clock, url: string, moments: readonly number[]): Promise<readonly Still[]> {
  const video = document.createElement("video");
  const comes = (type: "loadeddata" | "seeked") => within(clock, LIMIT_MS, happens(video, type), false);
  video.muted = true;
  video.preload = "auto";
  video.src = url;
  const stills: Still[] = [];
  if (await comes("loadeddata"))
    for (const atMs of moments) {
      video.currentTime = atMs / 1000;
      if (!(await comes("seeked"))) break;
      const picture = await draw(video);
      if (picture !== null) stills.push({ atMs, picture });
    }
  // Lets go of the decoder at once.
  video.removeAttribute("src");
  video.load();
  return stills;
}

function happens(video: HTMLVideoElement, type: "loadeddata" | "seeked"): Promise<boolean> {
  return new Promise((resolve) => {
    video.addEventListener(type, () => resolve(true), { once: true });
    video.addEventListener("error", () => resolve(false), { once: true });
  });
}

function draw(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth, videoHeight } = video;
  const context = document.createElement("canvas").getContext("2d");
  if (videoWidth === 0 || videoHeight === 0 || context === null) return Promise.resolve(null);
  context.canvas.width = WIDTH;
  context.canvas.height = Math.round((WIDTH * videoHeight) / videoWidth);
  context.drawImage(video, 0, 0, context.canvas.width, context.canvas.height);
  return new Promise((resolve) => context.canvas.toBlob(resolve, "image/jpeg", QUALITY));
}
