import { vi } from "vitest";
import { fakeCamera } from "../support/fake-media.ts";
import { FakeMediaRecorder } from "../support/fake-media-recorder.ts";
import { createMediaRecorder } from "../../src/platform/recording/media-recorder.ts";
import { realClock } from "../support/real-clock.ts";
import { describeRecorder } from "./recorder.contract.ts";

describeRecorder("fake", async () => {
  vi.stubGlobal("MediaRecorder", FakeMediaRecorder);
  return {
    stream: fakeCamera().stream,
    codec: {
      mimeType: "video/webm;codecs=vp9,opus",
      container: "webm",
      timesliceMs: 20,
      hasVideo: true,
      engine: "media-recorder",
    },
    createRecorder: createMediaRecorder(realClock),
    close: () => vi.unstubAllGlobals(),
  };
});
