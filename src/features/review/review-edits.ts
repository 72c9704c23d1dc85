import type { Clock } from "../../domain/clock.ts";
import type { TakeId } from "../../domain/ids.ts";
import type { ReviewRecord } from "../../domain/records/records.ts";
import { Scope } from "../../domain/scope.ts";
import { Store, type Readable } from "../../domain/store.ts";
import type { Storage, StorageFailure } from "../../platform/storage/storage.ts";

const TYPING_MS = 400;

/** Changes one part of a review and leaves the others. May be applied more than once: twice is the same as once. */
export type ReviewChange = (review: ReviewRecord) => ReviewRecord;

export type Saving =
  | { readonly name: "untouched" | "saving" | "saved" }
  | { readonly name: "failed"; readonly failure: StorageFailure };

export interface EditedReview {
  readonly review: ReviewRecord;
  readonly saving: Saving;
}

interface EditsParts {
  readonly storage: Pick<Storage, "review" | "changeReview" | "subscribe">;
  readonly clock: Pick<Clock, "after">;
  readonly id: TakeId;
  /** What is stored now; null: nothing yet. */
  readonly kept: ReviewRecord | null;
  /** Where changes begin while nothing is stored. */
  readonly empty: ReviewRecord;
}

interface Pending {
  readonly change: ReviewChange;
  /** A later change of the same field takes its place as long as it was not sent. */
  readonly field: string | null;
}

/**
 * One review while it is edited. Changes show at once and are written as operations on what is stored, so that two tabs
 * that edit one review keep each other's work; what another tab wrote shows under the changes still to be written.
 */
export class ReviewEdits {
  readonly state: Readable<EditedReview>;
  readonly #store: Store<EditedReview>;
  readonly #scope = new Scope();
  readonly #parts: EditsParts;
  #kept: ReviewRecord;
  #pending: readonly Pending[] = [];
  #stopTimer: () => void = () => undefined;
  /** Reads and writes follow each other: a read between a write and its answer would count the changes twice. */
  #queue: Promise<void> = Promise.resolve();

  constructor(parts: EditsParts) {
    this.#parts = parts;
    this.#kept = parts.kept ?? parts.empty;
    this.#store = new Store<EditedReview>({
      review: this.#kept,
      saving: { name: parts.kept === null ? "untouched" : "saved" },
    });
    this.state = this.#store;
    // What cannot be read now is looked for again at the next change.
    this.#scope.add(parts.storage.subscribe(() => this.#enqueue(() => this.#follow().catch(() => undefined))));
  }

  /** Changes the review and writes it at once. */
  apply(change: ReviewChange): void {
    this.#add({ change, field: null });
    void this.flush();
  }

  /** Changes the review and writes it when the typing pauses. `field`: what is typed into. */
  type(field: string, change: ReviewChange): void {
    this.#add({ change, field });
    this.#stopTimer();
    if (this.#scope.closed) return void this.flush();
    this.#stopTimer = this.#scope.add(this.#parts.clock.after(TYPING_MS, () => void this.flush()));
  }

  /** Writes now what is not written yet, and gives why that failed, if it did; also the way to try again after a failure. */
  async flush(): Promise<StorageFailure | null> {
    this.#stopTimer();
    if (this.#pending.length > 0) this.#enqueue(() => this.#write());
    await this.#queue;
    const { saving } = this.#store.get();
    return saving.name === "failed" ? saving.failure : null;
  }

  /** `flush`, and follows other tabs no more. A change that comes later (an undo) is still written. */
  close(): Promise<StorageFailure | null> {
    const written = this.flush();
    this.#scope.close();
    return written;
  }

  #add(added: Pending): void {
    this.#pending = [...this.#pending.filter(({ field }) => field === null || field !== added.field), added];
    this.#show({ name: "saving" });
  }

  #enqueue(step: () => Promise<void>): void {
    // A step that breaks must not hold up those behind it.
    this.#queue = this.#queue.then(step).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : String(error);
      this.#show({ name: "failed", failure: { type: "storage-failed", name } });
    });
  }

  async #write(): Promise<void> {
    const batch = this.#pending;
    if (batch.length === 0) return;
    let written = this.#kept;
    const saved = await this.#parts.storage.changeReview(this.#parts.id, (stored) => {
      written = applied(batch, stored ?? this.#parts.empty);
      return written;
    });
    if (!saved.ok) return this.#show({ name: "failed", failure: saved.failure });
    this.#kept = written;
    this.#pending = this.#pending.filter((one) => !batch.includes(one));
    this.#show({ name: this.#pending.length > 0 ? "saving" : "saved" });
  }

  async #follow(): Promise<void> {
    if (this.#scope.closed) return;
    const stored = await this.#parts.storage.review(this.#parts.id);
    // A write of anything else is heard too.
    if (stored === null || JSON.stringify(stored) === JSON.stringify(this.#kept)) return;
    this.#kept = stored;
    const { saving } = this.#store.get();
    this.#show(saving.name === "untouched" ? { name: "saved" } : saving);
  }

  #show(saving: Saving): void {
    this.#store.set({ review: applied(this.#pending, this.#kept), saving });
  }
}

const applied = (pending: readonly Pending[], review: ReviewRecord): ReviewRecord =>
  pending.reduce((so, { change }) => change(so), review);
