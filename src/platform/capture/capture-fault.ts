import type { CaptureFailure } from "./capture.ts";

type Device = "camera" | "microphone" | "both";

/** What the browser needs to be asked to tell which device failed. Nothing here shows a prompt. */
export interface Diagnosis {
  readonly mediaDevices: MediaDevices;
  readonly permissionState: (name: "camera" | "microphone") => Promise<PermissionState | null>;
  readonly wantsVideo: boolean;
}

/** Names the failure of getUserMedia, and with picture and sound asked for together also the device. */
export async function diagnoseCapture(error: unknown, diagnosis: Diagnosis): Promise<CaptureFailure> {
  if (!(error instanceof Error)) throw error;
  switch (error.name) {
    case "NotAllowedError":
    case "SecurityError":
      return { type: "denied", device: await deniedDevice(diagnosis) };
    case "NotFoundError":
    case "OverconstrainedError":
      return { type: "missing", device: await missingDevice(diagnosis) };
    case "NotReadableError":
    case "AbortError":
      return { type: "busy", device: await busyDevice(diagnosis) };
    default:
      return { type: "capture-failed", name: error.name };
  }
}

async function deniedDevice({ permissionState, wantsVideo }: Diagnosis): Promise<Device> {
  if (!wantsVideo) return "microphone";
  const isCameraDenied = (await permissionState("camera")) === "denied";
  const isMicrophoneDenied = (await permissionState("microphone")) === "denied";
  if (isCameraDenied === isMicrophoneDenied) return "both";
  return isCameraDenied ? "camera" : "microphone";
}

async function missingDevice({ mediaDevices, wantsVideo }: Diagnosis): Promise<Device> {
  if (!wantsVideo) return "microphone";
  const kinds = (await mediaDevices.enumerateDevices()).map((device) => device.kind);
  const hasCamera = kinds.includes("videoinput");
  const hasMicrophone = kinds.includes("audioinput");
  if (hasCamera === hasMicrophone) return "both";
  return hasCamera ? "microphone" : "camera";
}

/** Opens each alone for a moment, only where that shows no prompt. */
async function busyDevice({ mediaDevices, permissionState, wantsVideo }: Diagnosis): Promise<Device> {
  if (!wantsVideo) return "microphone";
  const isOpenAlone = async (name: "camera" | "microphone") => {
    if ((await permissionState(name)) !== "granted") return false;
    try {
      const stream = await mediaDevices.getUserMedia(name === "camera" ? { video: true } : { audio: true });
      for (const track of stream.getTracks()) track.stop();
      return true;
    } catch {
      return false;
    }
  };
  if (await isOpenAlone("microphone")) return "camera";
  return (await isOpenAlone("camera")) ? "microphone" : "both";
}
