import type { Clock } from "../../domain/clock.ts";
import type { InterviewId } from "../../domain/ids.ts";
import type { InterviewForm } from "../../domain/interview/form.ts";
import type { SettingsRecord, TakeRecord } from "../../domain/records/records.ts";
import type { Result } from "../../domain/result.ts";
import type { Readable, Store } from "../../domain/store.ts";
import type { BankShelf } from "../../platform/banks/bank-shelf.ts";
import type { TakeRecorder } from "../../platform/recording/recording.ts";
import type { Speaker } from "../../platform/speech/speaker.ts";
import type { Storage, StorageFailure, StorageRoom } from "../../platform/storage/storage.ts";
import type { Toasts } from "../../ui/toast-store.ts";

/** What Practice, Build my own and With a code need from outside; the application hands it in, the same object in every render. */
export interface PracticePorts {
  readonly clock: Clock;
  readonly storage: Storage;
  readonly storageRoom: StorageRoom;
  /** Practice asks it only when an interview starts, so it may load itself then. */
  readonly shelf: BankShelf;
  readonly recorder: Pick<TakeRecorder, "bytesPerSecond">;
  readonly speaker: Pick<Speaker, "voices">;
  readonly settings: Readable<SettingsRecord> & {
    update(change: Partial<Omit<SettingsRecord, "v">>): Promise<Result<void, StorageFailure>>;
  };
  readonly toasts: Pick<Toasts, "show">;
  readonly newInterviewId: () => InterviewId;
  /** A whole number from 0 to below SEED_LIMIT. */
  readonly newSeed: () => number;
  /** Starts an interview with the question of this take alone. */
  readonly answerAgain: (take: TakeRecord) => void;
  /** Goes to one of `paths`. */
  readonly go: (path: string) => void;
  /** The whole web address of one of `paths`, for another person to open. */
  readonly addressOf: (path: string) => string;
  /** True where the text is on the clipboard now. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** The form that Build my own was left with in this visit. */
  readonly lastForm: Store<InterviewForm | null>;
}
