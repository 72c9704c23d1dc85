import * as v from "valibot";
import type { DocumentKind } from "../records/document-kind.ts";
import { createMigrator, type OpenRecord } from "../records/migrate-record.ts";
import type { Rung } from "./video-size.ts";

/** How fast this device made its last videos, in multiples of real time; null: it made none yet. */
export interface ConversionSpeedRecord {
  readonly v: 1;
  /** Where only the sound was made anew. */
  readonly sound: number | null;
  readonly picture: number | null;
}

const speed = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0.001)));

const schema: v.GenericSchema<unknown, ConversionSpeedRecord> = v.object({
  v: v.literal(1),
  sound: speed,
  picture: speed,
});

/** Opens what was measured. */
export const openConversionSpeed: OpenRecord<ConversionSpeedRecord> = createMigrator({
  kind: "conversion-speed",
  current: 1,
  steps: {},
  schema,
});

/** One for the device, under `CONVERSION_SPEED_ID`; no backup carries it, for it says nothing of another device. */
export const CONVERSION_SPEED: DocumentKind<ConversionSpeedRecord> = {
  name: "conversion-speed",
  open: openConversionSpeed,
};
export const CONVERSION_SPEED_ID = "this-device";

/** With one more measure: `mediaMs` of a take took `tookMs`. Nothing is learned from what took no time. */
export function withMeasure(
  known: ConversionSpeedRecord | null,
  { rung, mediaMs, tookMs }: { readonly rung: Rung; readonly mediaMs: number; readonly tookMs: number },
): ConversionSpeedRecord {
  const before = known ?? { v: 1, sound: null, picture: null };
  return tookMs > 0 && mediaMs > 0 ? { ...before, [rung.makes]: Math.max(0.001, mediaMs / tookMs) } : before;
}

/** How long it will take, by what this device did before; null: it cannot tell yet. */
export function expectedMs(known: ConversionSpeedRecord | null, rung: Rung, mediaMs: number): number | null {
  const speedBefore = known?.[rung.makes] ?? null;
  return speedBefore === null ? null : mediaMs / speedBefore;
}

/** So much of the work tells nothing of the rest: code is fetched, encoders warm up. */
const SETTLED_MS = 1_500;

/** How long the rest takes at the pace so far, `share` (0 to 1) being done; null while nobody can tell. */
export function restMs(share: number, elapsedMs: number): number | null {
  return elapsedMs < SETTLED_MS || share <= 0 ? null : (elapsedMs / share) * (1 - share);
}
