import type { Clock } from "../../domain/clock.ts";
import type { QuestionId } from "../../domain/ids.ts";
import type { Bank } from "../../domain/questions/bank.ts";
import type { EntryKind } from "../../domain/timeline/timeline.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import type { Toasts } from "../../ui/toast-store.ts";

/** What My timeline needs from outside; the application hands it in, the same object in every render. */
export interface TimelinePorts {
  readonly clock: Pick<Clock, "now">;
  readonly storage: Pick<
    Storage,
    "document" | "changeDocument" | "notebook" | "changeNotebook" | "profile" | "subscribe"
  >;
  /** Empty where they could not be had. */
  readonly banks: () => Promise<readonly Bank[]>;
  readonly toasts: Pick<Toasts, "show">;
  /** Starts an interview of this question alone. */
  readonly practice: (id: QuestionId) => void;
  /** Starts an interview of questions about entries of this kind. */
  readonly drill: (kind: EntryKind) => void;
  /** Lower-case letters and digits, never the same twice. */
  readonly newKey: () => string;
}
