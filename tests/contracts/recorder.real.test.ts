import { expect } from "vitest";
import { chooseCodec } from "../../src/platform/recording/codec-ladder.ts";
import { createMediaRecorder } from "../../src/platform/recording/media-recorder.ts";
import { createWebCodecsRecorder, webCodecsCodec } from "../../src/platform/recording/web-codecs-recorder.ts";
import { realClock } from "../support/real-clock.ts";
import { describeRecorder } from "./recorder.contract.ts";

for (const container of ["mp4", "webm"] as const) {
  describeRecorder(`MediaRecorder with ${container}`, async () => {
    const codec = chooseCodec(true, {
      isTypeSupported: (type) => MediaRecorder.isTypeSupported(type),
      forcedContainer: container,
      hasEncoders: false,
    });
    expect(codec?.container).toBe(container);
    if (!codec) throw new Error("this browser cannot record");
    return { ...(await openStream()), codec, createRecorder: createMediaRecorder(realClock) };
  });
}

for (const hasVideo of [true, false]) {
  describeRecorder(`WebCodecs with ${hasVideo ? "picture and sound" : "sound alone"}`, async () => {
    const codec = await webCodecsCodec(hasVideo);
    if (!codec) throw new Error("this browser cannot encode");
    return { ...(await openStream()), codec, createRecorder: createWebCodecsRecorder(realClock) };
  });
}

async function openStream() {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 320, height: 180 }, audio: true });
  return { stream, close: () => stream.getTracks().forEach((track) => track.stop()) };
}
