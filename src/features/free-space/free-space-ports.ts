import type { Clock } from "../../domain/clock.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { Storage, StorageRoom } from "../../platform/storage/storage.ts";

/** What "Free space" needs from outside; the application hands it in. */
export interface FreeSpacePorts {
  readonly storage: Pick<Storage, "takes" | "reviews" | "subscribe">;
  readonly storageRoom: Pick<StorageRoom, "space">;
  readonly clock: Pick<Clock, "now">;
  /** Deletes at once and offers to undo it. True: they are gone from the list. */
  readonly remove: (takes: readonly TakeRecord[]) => Promise<boolean>;
}
