import type { ComponentType } from "react";
import { FreeSpacePlace } from "../../features/free-space/free-space-place.tsx";
import type { FreeSpacePorts } from "../../features/free-space/free-space-ports.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";
import { removeTakes } from "../remove-takes.ts";

export function createFreeSpace({ platform, toasts }: PlaceParts): ComponentType<PlaceParams> {
  const { clock, storage, storageRoom } = platform;
  const ports: FreeSpacePorts = { clock, storage, storageRoom, remove: removeTakes({ storage, clock, toasts }) };
  return () => <FreeSpacePlace ports={ports} />;
}
