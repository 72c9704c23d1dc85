import type { ComponentType } from "react";
import { EVIDENCE } from "../../domain/evidence/evidence-record.ts";
import { datesFor } from "../../domain/timeline/dates-for.ts";
import { TIMELINE, TIMELINE_ID } from "../../domain/timeline/timeline.ts";
import type { ReportSubject } from "../../features/report/read-report.ts";
import { ReportPlace } from "../../features/report/report-place.tsx";
import type { ReportPorts } from "../../features/report/report-ports.ts";
import { openMedia } from "../../platform/recording/open-media.ts";
import { drawStills } from "../../platform/system/stills.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";

export function createReport({
  platform,
}: PlaceParts): ComponentType<PlaceParams & { readonly type: ReportSubject["type"] }> {
  const { bankShelf, clock, storage } = platform;
  const ports: ReportPorts = {
    clock,
    storage,
    evidenceOf: (id) => storage.document(EVIDENCE, id),
    async datesOf({ questionId, kind }) {
      if (kind === "follow-up") return [];
      const [timeline, { banks }] = await Promise.all([storage.document(TIMELINE, TIMELINE_ID), bankShelf.content()]);
      const question = banks.flatMap(({ questions }) => questions).find(({ id }) => id === questionId);
      return timeline === null || question === undefined ? [] : datesFor(timeline.entries, question);
    },
    async stillsOf(media, moments) {
      const { url, release } = openMedia(media);
      try {
        return await drawStills(clock, url, moments);
      } finally {
        release();
      }
    },
    print: () => globalThis.print(),
  };
  return ({ type, id = "" }) => <ReportPlace ports={ports} type={type} id={id} />;
}
