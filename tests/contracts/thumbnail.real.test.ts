import { expect, test } from "vitest";
import { captureThumbnail } from "../../src/platform/system/thumbnail.ts";

test("a thumbnail is the middle of the picture, at its own size", async () => {
  const canvas = document.createElement("canvas");
  canvas.width = 640;
  canvas.height = 480;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  const video = document.createElement("video");
  video.muted = true;
  expect(await captureThumbnail(video)).toBeNull();

  const stream = canvas.captureStream(30);
  video.srcObject = stream;
  const shown = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
  // 4:3 cut to 16:9 loses the red bars above and below.
  context.fillStyle = "red";
  context.fillRect(0, 0, 640, 480);
  context.fillStyle = "rgb(0 0 255)";
  context.fillRect(0, 60, 640, 360);
  await video.play();
  await shown;

  const jpeg = await captureThumbnail(video);
  expect(jpeg?.type).toBe("image/jpeg");
  const image = await createImageBitmap(jpeg ?? new Blob());
  expect([image.width, image.height]).toEqual([208, 117]);
  canvas.width = 208;
  canvas.height = 117;
  context.drawImage(image, 0, 0);
  for (const y of [2, 58, 114]) {
    const [red = 255, , blue = 0] = context.getImageData(104, y, 1, 1).data;
    expect(blue).toBeGreaterThan(200);
    expect(red).toBeLessThan(60);
  }
  for (const track of stream.getTracks()) track.stop();
});
