import type { Clock } from "../domain/clock.ts";
import type { CaptureDevices } from "../platform/capture/capture.ts";
import { createCaptureDevices } from "../platform/capture/capture-devices.ts";
import type { LadderOptions } from "../platform/recording/codec-ladder.ts";
import { createMediaRecorder } from "../platform/recording/media-recorder.ts";
import type { RecordingLock } from "../platform/recording/recording-lock.ts";
import type { TakeRecorder } from "../platform/recording/recording.ts";
import { createTakeRecorder } from "../platform/recording/take-recorder.ts";
import { createDiskCopies } from "../platform/storage/disk-copies.ts";
import { noCopies } from "../platform/storage/running-copies.ts";
import type { Storage } from "../platform/storage/storage.ts";

/** What sees, hears and records. A module of its own: nothing of it is needed before a place opens the camera. */
export interface Studio {
  readonly captureDevices: CaptureDevices;
  readonly takeRecorder: TakeRecorder;
}

interface StudioParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly recordingLock: RecordingLock;
  readonly ladder: LadderOptions;
}

export function createStudio({ storage, clock, recordingLock, ladder }: StudioParts): Studio {
  // An insecure origin has no mediaDevices and an older browser no permissions, whatever their types say.
  const { mediaDevices, permissions }: Partial<Navigator> = navigator;
  return {
    captureDevices: createCaptureDevices({ mediaDevices, permissions, isSecure: isSecureContext, clock }),
    takeRecorder: createTakeRecorder({
      storage,
      copies: storage.kind === "disk" ? createDiskCopies() : noCopies,
      clock,
      lock: recordingLock,
      createRecorder: createMediaRecorder(clock),
      loadEncoders: async (hasVideo) => {
        const { createWebCodecsRecorder, webCodecsCodec } =
          await import("../platform/recording/web-codecs-recorder.ts");
        const codec = await webCodecsCodec(hasVideo);
        return codec && { codec, createRecorder: createWebCodecsRecorder(clock) };
      },
      ...ladder,
    }),
  };
}
