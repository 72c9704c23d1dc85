import type { Clock } from "../../domain/clock.ts";
import type { EvidenceRecord } from "../../domain/evidence/evidence.ts";
import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { TimelineEntry } from "../../domain/timeline/timeline.ts";
import type { Storage, TakeMedia } from "../../platform/storage/storage.ts";

/** What a report needs from outside; the application hands it in, the same object in every render. */
export interface ReportPorts {
  readonly clock: Pick<Clock, "now">;
  readonly storage: Pick<Storage, "take" | "takesOfQuestion" | "interview" | "takesOfInterview" | "review" | "media">;
  /** What was measured in a take; null: nothing yet. */
  readonly evidenceOf: (id: TakeId) => Promise<EvidenceRecord | null>;
  /** The entries of the person's timeline whose dates an answer to this question gives. */
  readonly datesOf: (take: TakeRecord) => Promise<readonly TimelineEntry[]>;
  /** The picture of a take at each of these moments, in ms; those that cannot be drawn are left out. */
  readonly stillsOf: (
    media: TakeMedia,
    moments: readonly number[],
  ) => Promise<readonly { readonly atMs: number; readonly picture: Blob }[]>;
  /** Opens the browser's print dialog. */
  readonly print: () => void;
}
