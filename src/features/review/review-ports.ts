import type { Clock } from "../../domain/clock.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { Storage, TakeMedia } from "../../platform/storage/storage.ts";
import type { Toasts } from "../../ui/toast-store.ts";

/** What Review needs from outside; the application hands it in, the same object in every render. */
export interface ReviewPorts {
  readonly clock: Clock;
  readonly storage: Storage;
  readonly toasts: Pick<Toasts, "show">;
  /** An address that plays the take, and how to let it go. */
  readonly openMedia: (media: TakeMedia) => { readonly url: string; readonly release: () => void };
  /** The media without the chunks that the browser does not give any more. */
  readonly readableMedia: (media: TakeMedia) => Promise<TakeMedia>;
  /** The picture that the video shows now, as a small JPEG; null where there is none. */
  readonly thumbnailOf: (video: HTMLVideoElement) => Promise<Blob | null>;
  /** Hands the take to the browser as one file. `takeNumber` is for its name. */
  readonly download: (media: TakeMedia, takeNumber: number) => void;
  /** Starts an interview with this one question. */
  readonly answerAgain: (take: TakeRecord) => void;
  /** Goes to one of `paths`. */
  readonly go: (path: string) => void;
}
