import type { Clock } from "../../domain/clock.ts";
import type { BankShelf } from "../../platform/banks/bank-shelf.ts";
import type { Storage } from "../../platform/storage/storage.ts";

/** What the interviewer's sheet needs from outside; the application hands it in. */
export interface SheetPorts {
  readonly clock: Pick<Clock, "now">;
  readonly shelf: BankShelf;
  readonly storage: Pick<Storage, "kind" | "document" | "changeDocument" | "subscribe">;
  /** True where the text is on the clipboard now. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** Opens the browser's print dialog. */
  readonly print: () => void;
}
