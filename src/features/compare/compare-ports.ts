import type { Clock } from "../../domain/clock.ts";
import type { EvidenceRecord } from "../../domain/evidence/evidence.ts";
import type { EvidenceState } from "../../domain/evidence/evidence-state.ts";
import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { Readable } from "../../domain/store.ts";
import type { Storage, TakeMedia } from "../../platform/storage/storage.ts";

/** What Compare needs from outside; the application hands it in, the same object in every render. */
export interface ComparePorts {
  readonly clock: Pick<Clock, "monotonic" | "every">;
  readonly storage: Pick<Storage, "take" | "takesOfQuestion" | "media" | "review" | "subscribe">;
  /** What was measured in a take; null: nothing yet. */
  readonly evidenceOf: (id: TakeId) => Promise<EvidenceRecord | null>;
  /** The same while it is measured, which it is as long as somebody listens. The same object for the same take. */
  readonly measured: (take: TakeRecord) => Readable<EvidenceState>;
  /** The media without the chunks that the browser does not give any more. */
  readonly readableMedia: (media: TakeMedia) => Promise<TakeMedia>;
  /** An address that plays the take, and how to let it go. */
  readonly openMedia: (media: TakeMedia) => { readonly url: string; readonly release: () => void };
  /** Goes to one of `paths`. */
  readonly go: (path: string) => void;
}
