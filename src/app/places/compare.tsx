import type { ComponentType } from "react";
import { EVIDENCE } from "../../domain/evidence/evidence-record.ts";
import type { ComparePorts } from "../../features/compare/compare-ports.ts";
import { ComparePlace } from "../../features/compare/compare-place.tsx";
import { createTakeEvidence } from "../../platform/analysis/take-evidence.ts";
import { openMedia } from "../../platform/recording/open-media.ts";
import { readableMedia } from "../../platform/recording/readable-media.ts";
import { go } from "../go.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";

export function createCompare(parts: PlaceParts): ComponentType<PlaceParams> {
  const { clock, storage } = parts.platform;
  const evidence = createTakeEvidence({ storage, clock });
  const ports: ComparePorts = {
    clock,
    storage,
    evidenceOf: (id) => storage.document(EVIDENCE, id),
    measured: (take) => evidence.evidenceOf(take),
    readableMedia,
    openMedia,
    go,
  };
  return ({ a = "", b = "" }) => <ComparePlace ports={ports} a={a} b={b} />;
}
