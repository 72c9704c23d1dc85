import type { Clock } from "../../domain/clock.ts";
import type { ProgramRecord } from "../../domain/programs/program.ts";
import type { BankShelf } from "../../platform/banks/bank-shelf.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import type { Toasts } from "../../ui/toast-store.ts";

/** What Programs needs from outside; the application hands it in, the same object in every render. */
export interface ProgramsPorts {
  readonly clock: Pick<Clock, "now" | "after">;
  readonly storage: Pick<Storage, "documents" | "changeDocument" | "changeDocuments" | "subscribe" | "changeBank">;
  readonly shelf: Pick<BankShelf, "content">;
  readonly toasts: Pick<Toasts, "show">;
  /** Where the person is: the name of a time zone. */
  readonly timeZone: () => string;
  /** How long an interview for a program takes, in ms. */
  readonly practiceMs: () => number;
  /** Draws an interview for this program and goes to its room. */
  readonly practice: (program: ProgramRecord) => void;
  /** Goes to one of `paths`. */
  readonly go: (path: string) => void;
  readonly saveFile: (file: Blob, name: string) => void;
  /** Lower-case letters and digits, never the same twice. */
  readonly newKey: () => string;
}
