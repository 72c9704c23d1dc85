const WIDTH = 208;
const HEIGHT = 117;
const QUALITY = 0.8;

/** The picture that `video` shows now as a JPEG of 208 x 117, cut to fill it; null where it shows none yet. */
export async function captureThumbnail(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth, videoHeight } = video;
  const context = document.createElement("canvas").getContext("2d");
  if (videoWidth === 0 || videoHeight === 0 || !context) return null;
  context.canvas.width = WIDTH;
  context.canvas.height = HEIGHT;

  const scale = Math.max(WIDTH / videoWidth, HEIGHT / videoHeight);
  const width = videoWidth * scale;
  const height = videoHeight * scale;
  context.drawImage(video, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
  return new Promise((resolve) => context.canvas.toBlob(resolve, "image/jpeg", QUALITY));
}
