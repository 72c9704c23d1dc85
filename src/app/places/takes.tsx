import type { ComponentType } from "react";
import { TakesPlace } from "../../features/takes/takes-place.tsx";
import type { TakesPorts } from "../../features/takes/takes-ports.ts";
import { downloadTake } from "../download-take.ts";
import { go } from "../go.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";

export function createTakes({ platform, toasts }: PlaceParts): ComponentType<PlaceParams> {
  const { clock, storage, storageRoom } = platform;
  const ports: TakesPorts = { clock, storage, storageRoom, toasts, download: downloadTake(clock), go };
  return () => <TakesPlace ports={ports} />;
}
