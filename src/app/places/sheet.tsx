import type { ComponentType } from "react";
import { SheetPlace } from "../../features/sheet/sheet-place.tsx";
import type { SheetPorts } from "../../features/sheet/sheet-ports.ts";
import { copyText } from "../copy-text.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";

export function createSheet({ platform }: PlaceParts): ComponentType<PlaceParams> {
  const { bankShelf, clock, storage } = platform;
  const ports: SheetPorts = { clock, storage, shelf: bankShelf, copyText, print: () => window.print() };
  return ({ code = "" }) => <SheetPlace ports={ports} code={code} />;
}
