import type { Clock } from "../../domain/clock.ts";
import { fail, ok } from "../../domain/result.ts";
import { Scope } from "../../domain/scope.ts";
import type { Capture, CaptureDevices, CaptureRequest } from "./capture.ts";
import { diagnoseCapture } from "./capture-fault.ts";
import { createLevelMeter } from "./level-meter.ts";
import { watchTracks } from "./track-watch.ts";

export interface CaptureDevicesOptions {
  /** navigator.mediaDevices: undefined on an insecure origin and in browsers without it. */
  readonly mediaDevices: MediaDevices | undefined;
  /** navigator.permissions, where there is one. */
  readonly permissions: Permissions | undefined;
  /** window.isSecureContext */
  readonly isSecure: boolean;
  readonly clock: Clock;
}

const WIDTH = { 480: 854, 720: 1280 } as const;
const FRAMES_PER_SECOND = 30;
/** Chromium lists its default devices a second time under these ids. */
const ALIAS_IDS = ["default", "communications"];

export function createCaptureDevices({
  mediaDevices,
  permissions,
  isSecure,
  clock,
}: CaptureDevicesOptions): CaptureDevices {
  async function permissionState(name: "camera" | "microphone"): Promise<PermissionState | null> {
    try {
      return (await permissions?.query({ name }))?.state ?? null;
    } catch {
      // The browser has no permission of that name.
      return null;
    }
  }

  return {
    async open(request) {
      if (!mediaDevices) return fail({ type: isSecure ? "capture-unsupported" : "insecure-origin" });
      try {
        return ok(captureOf(await openStream(mediaDevices, request), clock));
      } catch (error) {
        return fail(await diagnoseCapture(error, { mediaDevices, permissionState, wantsVideo: request.video }));
      }
    },

    async list() {
      const devices = (await mediaDevices?.enumerateDevices()) ?? [];
      const labels = (kind: MediaDeviceKind) => {
        const named = devices.filter((device) => device.kind === kind && device.label !== "");
        return [...new Set(named.filter(({ deviceId }) => !ALIAS_IDS.includes(deviceId)).map(({ label }) => label))];
      };
      return { cameras: labels("videoinput"), microphones: labels("audioinput"), speakers: labels("audiooutput") };
    },

    onChange(listener) {
      mediaDevices?.addEventListener("devicechange", listener);
      return () => mediaDevices?.removeEventListener("devicechange", listener);
    },

    async permission() {
      const states = await Promise.all([permissionState("camera"), permissionState("microphone")]);
      if (states.includes("denied")) return "denied";
      if (states.includes("prompt")) return "prompt";
      return states.includes(null) ? "unknown" : "granted";
    },
  };
}

/**
 * Opens the remembered devices. Labels can be read only after permission was given, in some browsers only while a device
 * is open: so what was opened is compared afterwards, and opened again where the remembered one is there after all.
 */
async function openStream(mediaDevices: MediaDevices, request: CaptureRequest): Promise<MediaStream> {
  const chosen = await chosenIds(mediaDevices, request);
  const stream = await openLoosely(mediaDevices, request, chosen);
  const known = await chosenIds(mediaDevices, request);
  if (known.camera === chosen.camera && known.microphone === chosen.microphone) return stream;
  for (const track of stream.getTracks()) track.stop();
  return openLoosely(mediaDevices, request, known);
}

interface ChosenIds {
  readonly camera: string | null;
  readonly microphone: string | null;
}

async function chosenIds(mediaDevices: MediaDevices, request: CaptureRequest): Promise<ChosenIds> {
  if (request.cameraLabel === null && request.microphoneLabel === null) return { camera: null, microphone: null };
  const devices = await mediaDevices.enumerateDevices();
  const idOf = (kind: MediaDeviceKind, label: string | null) =>
    (label !== null && devices.find((device) => device.kind === kind && device.label === label)?.deviceId) || null;
  return {
    camera: request.video ? idOf("videoinput", request.cameraLabel) : null,
    microphone: idOf("audioinput", request.microphoneLabel),
  };
}

/** A device that cannot do what is asked is asked for whatever it can. */
async function openLoosely(
  mediaDevices: MediaDevices,
  request: CaptureRequest,
  chosen: ChosenIds,
): Promise<MediaStream> {
  const camera = {
    width: { ideal: WIDTH[request.height] },
    height: { ideal: request.height },
    frameRate: { ideal: FRAMES_PER_SECOND },
    ...(chosen.camera === null ? {} : { deviceId: { exact: chosen.camera } }),
  };
  const microphone = chosen.microphone === null ? true : { deviceId: { exact: chosen.microphone } };
  try {
    return await mediaDevices.getUserMedia({ video: request.video && camera, audio: microphone });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "OverconstrainedError") throw error;
    return mediaDevices.getUserMedia({ video: request.video, audio: true });
  }
}

// Without a meter an answer can still be recorded.
function meterOf(stream: MediaStream, scope: Scope): Capture["levelDbfs"] {
  try {
    return createLevelMeter(stream, scope);
  } catch {
    return () => null;
  }
}

function captureOf(stream: MediaStream, clock: Clock): Capture {
  const scope = new Scope();
  for (const track of stream.getTracks()) scope.add(() => track.stop());
  const levelDbfs = meterOf(stream, scope);
  const [camera] = stream.getVideoTracks();
  const [microphone] = stream.getAudioTracks();
  const { width = 0, height = 0 } = camera?.getSettings() ?? {};
  return {
    stream,
    hasVideo: camera !== undefined,
    cameraLabel: camera?.label ?? null,
    microphoneLabel: microphone?.label ?? null,
    width,
    height,
    levelDbfs,
    isMicrophoneMuted: () => microphone?.muted ?? false,
    onLost(listener) {
      const watch = scope.child();
      watchTracks(stream, clock, watch, listener);
      return () => watch.close();
    },
    close: () => scope.close(),
  };
}
