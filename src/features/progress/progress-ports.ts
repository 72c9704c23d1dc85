import type { Clock } from "../../domain/clock.ts";
import type { QuestionId } from "../../domain/ids.ts";
import type { Question } from "../../domain/questions/bank.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { Storage } from "../../platform/storage/storage.ts";

/** What Progress needs from outside; the application hands it in, the same object in every render. */
export interface ProgressPorts {
  readonly clock: Pick<Clock, "now">;
  readonly storage: Pick<Storage, "takes" | "reviews" | "documents" | "profile" | "subscribe">;
  /** Every question of the banks that are here. */
  readonly questions: () => Promise<readonly Question[]>;
  /** Starts an interview of this question alone, as `last` was asked where there is one. */
  readonly practice: (id: QuestionId, last: TakeRecord | null) => void;
  readonly saveFile: (file: Blob, name: string) => void;
}
