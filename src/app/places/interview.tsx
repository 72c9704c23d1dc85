import type { ComponentType } from "react";
import { takeId } from "../../domain/ids.ts";
import { InterviewPlace } from "../../features/interview/interview-place.tsx";
import type { InterviewPorts } from "../../features/interview/interview-ports.ts";
import { openMedia } from "../../platform/recording/open-media.ts";
import { storageExpires } from "../../platform/system/browser-traits.ts";
import { guardLeaving, holdAddress } from "../../platform/system/leave-guard.ts";
import { captureThumbnail } from "../../platform/system/thumbnail.ts";
import { keepAwake } from "../../platform/system/wake-lock.ts";
import { downloadTake } from "../download-take.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";

export async function createInterview({ platform, settings, toasts }: PlaceParts): Promise<ComponentType<PlaceParams>> {
  const { clock, random, speaker, storage, storageRoom, windowTakes } = platform;
  const { captureDevices, takeRecorder } = await platform.studio();
  const ports: InterviewPorts = {
    clock,
    storage,
    storageRoom,
    windowTakes,
    devices: captureDevices,
    recorder: takeRecorder,
    speaker,
    settings,
    toasts,
    newTakeId: () => takeId(random.id()),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    openMedia,
    download: downloadTake(clock),
    thumbnailOf: captureThumbnail,
    guardLeaving,
    holdAddress,
    keepAwake,
    storageExpires: storageExpires(navigator),
    sitting: { checked: false },
  };
  return ({ id = "" }) => <InterviewPlace ports={ports} id={id} />;
}
