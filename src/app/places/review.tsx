import type { ComponentType } from "react";
import { asksForDates, datesFor } from "../../domain/timeline/dates-for.ts";
import { TIMELINE, TIMELINE_ID } from "../../domain/timeline/timeline.ts";
import { ReviewPlace } from "../../features/review/review-place.tsx";
import type { ReviewPorts } from "../../features/review/review-ports.ts";
import { createTakeEvidence } from "../../platform/analysis/take-evidence.ts";
import { openMedia } from "../../platform/recording/open-media.ts";
import { readableMedia } from "../../platform/recording/readable-media.ts";
import { createPositions } from "../../platform/system/positions.ts";
import { captureThumbnail } from "../../platform/system/thumbnail.ts";
import { answerAgain } from "../answer-again.ts";
import { downloadTake } from "../download-take.ts";
import { go } from "../go.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";

export function createReview(parts: PlaceParts): ComponentType<PlaceParams> {
  const { bankShelf, clock, random, storage } = parts.platform;
  const ports: ReviewPorts = {
    clock,
    storage,
    toasts: parts.toasts,
    openMedia,
    readableMedia,
    thumbnailOf: captureThumbnail,
    evidence: createTakeEvidence({ storage, clock }),
    async question(id) {
      const { banks } = await bankShelf.content();
      return banks.flatMap(({ questions }) => questions).find((question) => question.id === id) ?? null;
    },
    async dates(question) {
      if (!asksForDates(question)) return null;
      return datesFor((await storage.document(TIMELINE, TIMELINE_ID))?.entries ?? [], question);
    },
    position: createPositions(),
    newKey: () => random.id(),
    download: downloadTake(clock),
    answerAgain: (take) => void answerAgain(parts, take),
    go,
  };
  return ({ id = "" }) => <ReviewPlace ports={ports} id={id} />;
}
