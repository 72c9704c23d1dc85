import type { Clock } from "../../domain/clock.ts";
import type { QuestionId, TakeId } from "../../domain/ids.ts";
import type { Question } from "../../domain/questions/bank.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { TimelineEntry } from "../../domain/timeline/timeline.ts";
import type { TakeEvidence } from "../../platform/analysis/take-evidence.ts";
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
  /** What is measured in the take's sound, from when somebody listens. */
  readonly evidence: TakeEvidence;
  /** The question as its bank has it now; null where no bank has it. */
  readonly question: (id: QuestionId) => Promise<Question | null>;
  /** The entries of the person's timeline whose dates an answer to this question gives; null where it asks for none. */
  readonly dates: (question: Question) => Promise<readonly TimelineEntry[] | null>;
  /** Where the person was in a take when it was left, in ms. */
  readonly position: {
    readonly get: (id: TakeId) => number | null;
    readonly keep: (id: TakeId, atMs: number) => void;
  };
  /** Lower-case letters and digits, never the same twice. */
  readonly newKey: () => string;
  /** Hands the take to the browser as one file. `takeNumber` is for its name. */
  readonly download: (media: TakeMedia, takeNumber: number) => void;
  /** Starts an interview with this one question. */
  readonly answerAgain: (take: TakeRecord) => void;
  /** Goes to one of `paths`. */
  readonly go: (path: string) => void;
}
