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
  /** What was kept before could not be read, so `notes` is only what was ticked and written since. */
  readonly isUnread: boolean;
}

type NotesPorts = Pick<SheetPorts, "clock" | "storage">;

interface NotesChange {
  readonly id: QuestionId;
  readonly part: Partial<Omit<QuestionNotes, "questionId">>;
}

/** Ticks and notes of one sheet: shown at once, kept as fast as storage takes them, with what another tab keeps beside them. */
export class NotesKeeper {
  readonly snapshot: Readable<KeptNotes>;
  readonly #store: Store<KeptNotes>;
  readonly #ports: NotesPorts;
  readonly #stop: () => void;
  /** As they lie in storage. */
  #stored: SheetNotesRecord;
  /** Not kept yet, in order. */
  #waiting: readonly NotesChange[] = [];
  #isSaving = false;

  /** Gives a keeper also where nothing can be read: whoever asks needs the questions in any case. */
  static async open(ports: NotesPorts, code: string): Promise<NotesKeeper> {
    const keeper = new NotesKeeper(ports, code);
    await keeper.read();
    return keeper;
  }

  private constructor(ports: NotesPorts, code: string) {
    this.#ports = ports;
    this.#stored = emptySheetNotes(code);
    this.#store = new Store<KeptNotes>({ notes: this.#stored, failure: null, isUnread: false });
    this.snapshot = this.#store;
    this.#stop = ports.storage.subscribe(() => void this.read());
  }

  /** Reads what is kept now. */
  async read(): Promise<void> {
    const isUnread = !(await this.#readStored());
    this.#store.set({ ...this.#store.get(), notes: this.#changed(this.#stored, this.#waiting), isUnread });
  }

  change(id: QuestionId, part: NotesChange["part"]): void {
    this.#waiting = [...this.#waiting, { id, part }];
    this.#store.set({ ...this.#store.get(), notes: this.#changed(this.#stored, this.#waiting) });
    void this.#save();
  }

  /** Stops listening; what waits is still kept. */
  close(): void {
    this.#stop();
  }

  async #readStored(): Promise<boolean> {
    try {
      const { code } = this.#stored;
      const stored = (await this.#ports.storage.document(SHEET_NOTES, code)) ?? emptySheetNotes(code);
      // A reading that began before the last writing is older than what is known.
      if (stored.updatedAt >= this.#stored.updatedAt) this.#stored = stored;
      return true;
    } catch {
      return false;
    }
  }

  async #save(): Promise<void> {
    if (this.#isSaving) return;
    this.#isSaving = true;
    let failure: StorageFailure | null = null;
    // What changes while this writes is written after it; what failed waits for the next change.
    while (this.#waiting.length > 0 && failure === null) failure = await this.#write(this.#waiting);
    this.#isSaving = false;
    this.#store.set({ ...this.#store.get(), failure });
  }

  async #write(batch: readonly NotesChange[]): Promise<StorageFailure | null> {
    const { code } = this.#stored;
    let kept = this.#stored;
    const saved = await this.#ports.storage.changeDocument(SHEET_NOTES, code, (stored) => {
      kept = this.#changed(stored ?? emptySheetNotes(code), batch);
      return kept;
    });
    if (!saved.ok) return saved.failure;
    this.#stored = kept;
    this.#waiting = this.#waiting.slice(batch.length);
    return null;
  }

  /** Field by field: the other tab may have ticked a part of the same question. Always later than `record`. */
  #changed(record: SheetNotesRecord, changes: readonly NotesChange[]): SheetNotesRecord {
    return changes.reduce(
      (is, { id, part }) =>
        withNotes(is, { ...notesOn(is, id), ...part }, Math.max(this.#ports.clock.now(), is.updatedAt + 1)),
      record,
    );
  }
}
