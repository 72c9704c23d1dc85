import type { BankShelf } from "../../platform/banks/bank-shelf.ts";
import type { BackupController } from "./backup-controller.ts";
import type { SettingsRecord } from "../../domain/records/records.ts";
import type { Result } from "../../domain/result.ts";
import type { Readable } from "../../domain/store.ts";
import type { CaptureDevices } from "../../platform/capture/capture.ts";
import type { TakeRecorder } from "../../platform/recording/recording.ts";
import type { Speaker } from "../../platform/speech/speaker.ts";
import type { Storage, StorageFailure, StorageRoom } from "../../platform/storage/storage.ts";

export type SettingsChange = Partial<Omit<SettingsRecord, "v">>;

/** What Settings needs from outside; the application hands it in. */
export interface SettingsPorts {
  readonly storage: Pick<
    Storage,
    | "kind"
    | "takes"
    | "damagedTakes"
    | "damagedRecords"
    | "interviews"
    | "reviews"
    | "bankTexts"
    | "documents"
    | "notebook"
    | "backupMemory"
    | "restoreJournal"
    | "profile"
    | "saveProfile"
    | "eraseAll"
    | "subscribe"
  >;
  readonly storageRoom: StorageRoom;
  readonly shelf: BankShelf;
  readonly now: () => number;
  readonly backup: BackupController;
  readonly devices: Pick<CaptureDevices, "open" | "list" | "onChange">;
  readonly speaker: Speaker;
  readonly recorder: Pick<TakeRecorder, "bytesPerSecond" | "codecFor">;
  readonly settings: Readable<SettingsRecord> & {
    /** Holds at once; the result tells whether it was kept for the next visit. */
    update(change: SettingsChange): Promise<Result<void, StorageFailure>>;
  };
  /** The languages that the interface exists in, each named in itself. */
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly version: string;
}
