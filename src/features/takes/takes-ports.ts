import type { QuestionId } from "../../domain/ids.ts";
import type { Topic } from "../../domain/questions/vocabulary.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { Readable, Store } from "../../domain/store.ts";
import type { SaveProgress } from "../../platform/sharing/file-saver.ts";
import type { Storage, StorageRoom } from "../../platform/storage/storage.ts";
import type { Grouping } from "./takes-view.ts";

export interface NumberedTake {
  readonly take: TakeRecord;
  /** As in `numberTakes`; for the name of its file. */
  readonly takeNumber: number;
}

/** Several takes on their way out of the browser. */
export interface Download extends SaveProgress {
  readonly takeCount: number;
  /** About; of all its files. */
  readonly totalBytes: number;
}

/** One download at a time; it goes on while the person looks at other places, and says by itself how it ended. */
export interface Downloads extends Readable<Download | null> {
  /** Nothing happens while another one goes on. Call it from a press. */
  start(takes: readonly NumberedTake[]): Promise<void>;
  /** Stops it; nothing of it is left behind. */
  cancel(): void;
}

/** What the list of takes needs from outside; the application hands it in. */
export interface TakesPorts {
  readonly storage: Pick<
    Storage,
    "takes" | "damagedTakes" | "damagedRecords" | "interviews" | "reviews" | "thumbnail" | "subscribe"
  >;
  readonly storageRoom: Pick<StorageRoom, "space">;
  readonly downloads: Downloads;
  /** Deletes at once and offers to undo it. True: they are gone from the list. */
  readonly remove: (takes: readonly TakeRecord[]) => Promise<boolean>;
  /** The topics of the questions that are in a bank now. */
  readonly topics: () => Promise<ReadonlyMap<QuestionId, readonly Topic[]>>;
  /** How the list was grouped last in this visit. */
  readonly grouping: Store<Grouping>;
  readonly go: (path: string) => void;
}
