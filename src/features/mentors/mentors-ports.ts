import type { Clock } from "../../domain/clock.ts";
import type { Storage, TakeMedia } from "../../platform/storage/storage.ts";
import type { Toasts } from "../../ui/toast-store.ts";

/** What the place of the mentors needs from outside; the application hands it in, the same object in every render. */
export interface MentorsPorts {
  readonly clock: Pick<Clock, "now">;
  readonly storage: Pick<Storage, "documents" | "changeDocument" | "takes" | "media" | "thumbnail" | "subscribe">;
  readonly toasts: Pick<Toasts, "show">;
  /** An address that plays the take, and how to let it go. */
  readonly openMedia: (media: TakeMedia) => { readonly url: string; readonly release: () => void };
  /** Goes to one of `paths`. */
  readonly go: (path: string) => void;
}
