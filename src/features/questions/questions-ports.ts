import type { Clock } from "../../domain/clock.ts";
import type { QuestionId } from "../../domain/ids.ts";
import type { Store } from "../../domain/store.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import type { Toasts } from "../../ui/toast-store.ts";
import type { QuestionLibrary } from "./question-library.ts";
import type { QuestionsView } from "./questions-view.ts";

/** What Questions needs from outside; the application hands it in, the same object in every render. */
export interface QuestionsPorts {
  readonly clock: Pick<Clock, "now" | "after">;
  readonly storage: Pick<Storage, "thumbnail" | "document" | "subscribe" | "changeBank" | "changeNotebook">;
  readonly library: QuestionLibrary;
  readonly toasts: Pick<Toasts, "show">;
  /** How the list was looked at last in this visit. */
  readonly view: Store<QuestionsView>;
  /** How far the list was scrolled, in px. */
  readonly scroll: { top: number };
  /** Starts an interview of this question alone. */
  readonly practice: (id: QuestionId) => void;
  /** Goes to one of `paths`. */
  readonly go: (path: string) => void;
  /** True where the text is on the clipboard now. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly saveFile: (file: Blob, name: string) => void;
  /** Lower-case letters and digits, never the same twice. */
  readonly newKey: () => string;
}
