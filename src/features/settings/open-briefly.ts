import type { CaptureFailure, CaptureRequest } from "../../platform/capture/capture.ts";
import type { SettingsPorts } from "./settings-ports.ts";

const ANY: Omit<CaptureRequest, "video"> = { height: 480, cameraLabel: null, microphoneLabel: null };

/**
 * Opens camera and microphone and closes them at once: from then on the browser tells their names. Where only the camera
 * fails, the microphone alone is opened. Gives what failed, or null.
 */
export async function openBriefly(devices: Pick<SettingsPorts["devices"], "open">): Promise<CaptureFailure | null> {
  const both = await devices.open({ ...ANY, video: true });
  if (both.ok) {
    both.value.close();
    return null;
  }
  if ("device" in both.failure && both.failure.device === "camera") {
    const sound = await devices.open({ ...ANY, video: false });
    if (sound.ok) sound.value.close();
  }
  return both.failure;
}
