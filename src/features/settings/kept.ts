import type { TakeRecord } from "../../domain/records/records.ts";
import type { StorageSpace } from "../../platform/storage/storage.ts";
import type { SettingsPorts } from "./settings-ports.ts";
import { readWritten, type Written } from "./written.ts";

/** What is kept on this device, and what the browser says about it. */
export interface Kept {
  readonly takes: readonly TakeRecord[];
  readonly takeBytes: number;
  readonly damaged: number;
  readonly damagedRecords: number;
  readonly interviews: number;
  readonly reviews: number;
  readonly banks: number;
  readonly written: Written;
  readonly space: StorageSpace | null;
  readonly persistence: "persistent" | "best-effort" | "unknown";
}

export async function readKept({ storage, storageRoom }: SettingsPorts): Promise<Kept> {
  const [takes, damaged, damagedRecords, interviews, reviews, banks, written, space, persistence] = await Promise.all([
    storage.takes(),
    storage.damagedTakes(),
    storage.damagedRecords(),
    storage.interviews(),
    storage.reviews(),
    storage.bankTexts(),
    readWritten({ storage }),
    storageRoom.space(),
    storageRoom.persistence(),
  ]);
  return {
    takes,
    takeBytes: takes.reduce((sum, take) => sum + take.sizeBytes, 0),
    damaged,
    damagedRecords,
    interviews: interviews.length,
    reviews: reviews.length,
    banks: banks.size,
    written,
    space,
    persistence,
  };
}
