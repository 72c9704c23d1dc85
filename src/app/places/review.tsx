import type { ComponentType } from "react";
import { ReviewPlace } from "../../features/review/review-place.tsx";
import type { ReviewPorts } from "../../features/review/review-ports.ts";
import { openMedia } from "../../platform/recording/open-media.ts";
import { readableMedia } from "../../platform/recording/readable-media.ts";
import { captureThumbnail } from "../../platform/system/thumbnail.ts";
import { answerAgain } from "../answer-again.ts";
import { downloadTake } from "../download-take.ts";
import { go } from "../go.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";

export function createReview(parts: PlaceParts): ComponentType<PlaceParams> {
  const { clock, storage } = parts.platform;
  const ports: ReviewPorts = {
    clock,
    storage,
    toasts: parts.toasts,
    openMedia,
    readableMedia,
    thumbnailOf: captureThumbnail,
    download: downloadTake(clock),
    answerAgain: (take) => void answerAgain(parts, take),
    go,
  };
  return ({ id = "" }) => <ReviewPlace ports={ports} id={id} />;
}
