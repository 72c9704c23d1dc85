import type { ComponentType } from "react";
import { takeId } from "../../domain/ids.ts";
import { takeFileName } from "../../domain/takes/file-name.ts";
import { SendPlace } from "../../features/send/send-place.tsx";
import type { SendPorts } from "../../features/send/send-ports.ts";
import { playableBlob, takeFile } from "../../platform/recording/playable-take.ts";
import { readableMedia } from "../../platform/recording/readable-media.ts";
import { createPhoneVideos } from "../../platform/sharing/phone-video.ts";
import { createSendDrafts } from "../../platform/sharing/send-drafts.ts";
import { createShareSheet } from "../../platform/sharing/share-sheet.ts";
import { guardLeaving } from "../../platform/system/leave-guard.ts";
import { saveFile } from "../../platform/system/save-file.ts";
import { copyText } from "../copy-text.ts";
import { nameOf } from "../download-take.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";

export function createSend({ platform }: PlaceParts): ComponentType<PlaceParams> {
  const { clock, random, storage } = platform;
  const ports: SendPorts = {
    clock,
    storage,
    drafts: createSendDrafts(() => sessionStorage),
    videos: createPhoneVideos({ clock }),
    shareSheet: createShareSheet(navigator),
    async openTake({ id }) {
      const stored = await storage.media(id);
      const media = stored && (await readableMedia(stored));
      if (media === null || media.chunks.length === 0) return null;
      return { playable: playableBlob(media), original: takeFile(media) };
    },
    fileName: (take, takeNumber, way) =>
      way === "original"
        ? nameOf(take, takeNumber)
        : takeFileName({ ...take, takeNumber, container: take.hasVideo ? "mp4" : "m4a" }),
    saveFile: (file, name) => saveFile(file, name, clock.after),
    copyText,
    guardLeaving,
    newKey: () => random.id(),
  };
  return ({ id = "" }) => <SendPlace ports={ports} id={takeId(id)} />;
}
