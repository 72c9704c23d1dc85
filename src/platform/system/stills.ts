const WIDTH = 480;
const QUALITY = 0.85;

/** A picture of a recording at a moment of it. */
export interface Still {
  readonly atMs: number;
  readonly picture: Blob;
}

/** Draws the pictures of a recording at these moments, one after the other; those that the browser cannot show are left out. */
export async function drawStills(url: string, moments: readonly number[]): Promise<readonly Still[]> {
  const video = document.createElement("video");
  video.muted = true;
  video.preload = "auto";
  video.src = url;
  const stills: Still[] = [];
  if (await happens(video, "loadeddata"))
    for (const atMs of moments) {
      video.currentTime = atMs / 1000;
      const picture = (await happens(video, "seeked")) ? await draw(video) : null;
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
