import type { Clock } from "../../domain/clock.ts";
import type { EvidenceRecord } from "../../domain/evidence/evidence.ts";
import type { TakeId } from "../../domain/ids.ts";
import type { Storage, TakeMedia } from "../../platform/storage/storage.ts";

/** What Compare needs from outside; the application hands it in, the same object in every render. */
export interface ComparePorts {
  readonly clock: Pick<Clock, "monotonic" | "every">;
  readonly storage: Pick<Storage, "take" | "takesOfQuestion" | "media" | "review" | "subscribe">;
  /** What was measured in a take; null: nothing yet. */
  readonly evidenceOf: (id: TakeId) => Promise<EvidenceRecord | null>;
  /** An address that plays the take, and how to let it go. */
  readonly openMedia: (media: TakeMedia) => { readonly url: string; readonly release: () => void };
  /** Goes to one of `paths`. */
  readonly go: (path: string) => void;
}
