import { expect } from "vitest";
import { chooseCodec } from "../../src/platform/recording/codec-ladder.ts";
import { canRecord } from "../../src/platform/recording/media-recorder.ts";
import { describeRecorder } from "./recorder.contract.ts";

for (const container of ["mp4", "webm"] as const) {
  describeRecorder(`MediaRecorder with ${container}`, async () => {
    const codec = chooseCodec(true, { isTypeSupported: canRecord, forcedContainer: container });
    expect(codec?.container).toBe(container);
    if (!codec) throw new Error("this browser cannot record");
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 320, height: 180 }, audio: true });
    return { stream, codec, close: () => stream.getTracks().forEach((track) => track.stop()) };
  });
}
