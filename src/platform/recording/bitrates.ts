import type { SettingsRecord } from "../../domain/records/records.ts";

export type Quality = SettingsRecord["quality"];

/** What the recorder is asked for. */
export interface Bitrates {
  readonly videoBitsPerSecond: number;
  readonly audioBitsPerSecond: number;
}

const AUDIO_BITS_PER_SECOND = 64_000;
/** Picture and sound together: two minutes are 16.5 MB (one chat message holds 16) or, for slow lines, 9 MB. */
const TOTAL_BITS_PER_SECOND: Readonly<Record<Quality, number>> = { standard: 1_100_000, small: 600_000 };

export const bitratesOf = (quality: Quality): Bitrates => ({
  videoBitsPerSecond: TOTAL_BITS_PER_SECOND[quality] - AUDIO_BITS_PER_SECOND,
  audioBitsPerSecond: AUDIO_BITS_PER_SECOND,
});

export function bytesPerSecond(quality: Quality, hasVideo: boolean): number {
  return (hasVideo ? TOTAL_BITS_PER_SECOND[quality] : AUDIO_BITS_PER_SECOND) / 8;
}
