import { expect, test, vi } from "vitest";
import { createCaptureDevices } from "../../src/platform/capture/capture-devices.ts";
import { realClock } from "../support/real-clock.ts";
import { describeCapture } from "./capture.contract.ts";

const create = () =>
  createCaptureDevices({
    mediaDevices: navigator.mediaDevices,
    permissions: navigator.permissions,
    isSecure: isSecureContext,
    clock: realClock,
  });

describeCapture("of the browser", create);

test("the level of the microphone is measured while it is open", async () => {
  const opened = await create().open({ video: false, height: 720, cameraLabel: null, microphoneLabel: null });
  if (!opened.ok) throw new Error(opened.failure.type);
  // The fake microphone beeps about once a second.
  await vi.waitFor(() => expect(opened.value.levelDbfs()).toBeGreaterThan(-40), { timeout: 10_000, interval: 20 });
  expect(opened.value.levelDbfs()).toBeLessThanOrEqual(0);
  opened.value.close();
});
