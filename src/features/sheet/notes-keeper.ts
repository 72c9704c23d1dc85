import type { QuestionId } from "../../domain/ids.ts";
import {
  emptySheetNotes,
  notesOn,
  SHEET_NOTES,
  withNotes,
  type QuestionNotes,
  type SheetNotesRecord,
} from "../../domain/records/sheet-notes.ts";
import { Store, type Readable } from "../../domain/store.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { SheetPorts } from "./sheet-ports.ts";

export interface KeptNotes {
  readonly notes: SheetNotesRecord;
  /** Why the last change is not kept. */
  readonly failure: StorageFailure | null;
}

type NotesPorts = Pick<SheetPorts, "clock" | "storage">;

/** Ticks and notes of one sheet: shown at once, kept as fast as storage takes them. */
export class NotesKeeper {
  readonly snapshot: Readable<KeptNotes>;
  readonly #store: Store<KeptNotes>;
  readonly #ports: NotesPorts;
  /** Changed and not kept yet. */
  readonly #waiting = new Map<QuestionId, QuestionNotes>();
  #isSaving = false;

  static async open(ports: NotesPorts, code: string): Promise<NotesKeeper> {
    return new NotesKeeper(ports, (await ports.storage.document(SHEET_NOTES, code)) ?? emptySheetNotes(code));
  }

  private constructor(ports: NotesPorts, notes: SheetNotesRecord) {
    this.#ports = ports;
    this.#store = new Store<KeptNotes>({ notes, failure: null });
    this.snapshot = this.#store;
  }

  change(id: QuestionId, part: Partial<Omit<QuestionNotes, "questionId">>): void {
    const { notes, failure } = this.#store.get();
    const changed = { ...notesOn(notes, id), ...part };
    this.#store.set({ notes: withNotes(notes, changed, this.#ports.clock.now()), failure });
    this.#waiting.set(id, changed);
    void this.#save();
  }

  async #save(): Promise<void> {
    if (this.#isSaving) return;
    this.#isSaving = true;
    let failure: StorageFailure | null = null;
    // What changes while this writes is written after it; what failed waits for the next change.
    while (this.#waiting.size > 0 && failure === null) {
      const batch = [...this.#waiting.values()];
      this.#waiting.clear();
      failure = await this.#write(batch);
      if (failure !== null)
        for (const notes of batch) if (!this.#waiting.has(notes.questionId)) this.#waiting.set(notes.questionId, notes);
    }
    this.#isSaving = false;
    this.#store.set({ ...this.#store.get(), failure });
  }

  async #write(batch: readonly QuestionNotes[]): Promise<StorageFailure | null> {
    const { storage, clock } = this.#ports;
    const { code } = this.#store.get().notes;
    const now = clock.now();
    const saved = await storage.changeDocument(SHEET_NOTES, code, (stored) =>
      batch.reduce((record, notes) => withNotes(record, notes, now), stored ?? emptySheetNotes(code)),
    );
    return saved.ok ? null : saved.failure;
  }
}
