import type { Clock } from "../../domain/clock.ts";
import type { Storage, StorageRoom, TakeMedia } from "../../platform/storage/storage.ts";
import type { Toasts } from "../../ui/toast-store.ts";

/** What the list of takes needs from outside; the application hands it in. */
export interface TakesPorts {
  readonly storage: Pick<
    Storage,
    | "takes"
    | "damagedTakes"
    | "interviews"
    | "reviews"
    | "thumbnail"
    | "media"
    | "deleteTakes"
    | "restoreTakes"
    | "purgeTakes"
    | "subscribe"
  >;
  readonly storageRoom: Pick<StorageRoom, "space">;
  readonly clock: Pick<Clock, "now">;
  readonly toasts: Pick<Toasts, "show">;
  /** Hands the take to the browser as one file. `takeNumber` is for its name. */
  readonly download: (media: TakeMedia, takeNumber: number) => void;
  readonly go: (path: string) => void;
}
