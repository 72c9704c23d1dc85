import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { ok, type Result } from "../../domain/result.ts";
import { askedChange, type AskedChange } from "../../domain/rubric/one-change.ts";
import { emptyReview } from "../../domain/rubric/review.ts";
import { Scope } from "../../domain/scope.ts";
import { Store, type Readable } from "../../domain/store.ts";
import { numberTakes, questionKey, type TakeNumber } from "../../domain/takes/take-number.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { ReviewActions } from "./review-actions.ts";
import { ReviewEdits } from "./review-edits.ts";
import type { ReviewPorts } from "./review-ports.ts";
import { TakeMediaPlayer } from "./take-media-player.ts";

/** A take under review and all that is done with it. */
export interface OpenTake {
  readonly name: "open";
  readonly take: TakeRecord;
  readonly takeNumber: TakeNumber;
  /** What there was to read before the task, as it stood then; null where there was nothing. */
  readonly scenario: string | null;
  /** What the person set out to do in this take: the one change noted on an earlier one. */
  readonly asked: AskedChange | null;
  /** The take of the same question to compare with: the one before, else the one after; null where it is the only one. */
  readonly otherTake: TakeId | null;
  readonly media: TakeMediaPlayer;
  readonly edits: ReviewEdits;
  readonly actions: ReviewActions;
}

export type ReviewSnapshot =
  | { readonly name: "loading" | "missing" | "running" }
  | { readonly name: "broken"; readonly error: unknown }
  | OpenTake;

/** Opens one take for review, as soon as it is there, and owns what its review holds until it is left. */
export class ReviewController {
  readonly snapshot: Readable<ReviewSnapshot>;
  readonly #store = new Store<ReviewSnapshot>({ name: "loading" });
  readonly #scope = new Scope();
  readonly #ports: ReviewPorts;
  readonly #id: TakeId;

  constructor(ports: ReviewPorts, id: TakeId) {
    this.snapshot = this.#store;
    this.#ports = ports;
    this.#id = id;
    // A take that another tab records or brings back opens here as soon as it is there.
    this.#scope.add(ports.storage.subscribe(() => this.#load()));
    this.#load();
  }

  /** Writes what is typed and not written yet, also after the place was left; gives why that failed, if it did. */
  async flush(): Promise<StorageFailure | null> {
    return (await this.#open?.edits.flush()) ?? null;
  }

  download(): void {
    const open = this.#open;
    if (open?.media.media) this.#ports.download(open.media.media, open.takeNumber.number);
  }

  /** Marks the take as deleted. The time of that is what `purge` takes; the other two work after the place was left. */
  async delete(): Promise<Result<number, StorageFailure>> {
    await this.flush();
    const deletedAt = this.#ports.clock.now();
    const deleted = await this.#ports.storage.deleteTakes([this.#id], deletedAt);
    return deleted.ok ? ok(deletedAt) : deleted;
  }

  restore(): Promise<Result<void, StorageFailure>> {
    return this.#ports.storage.restoreTakes([this.#id]);
  }

  /** Frees the space once nobody can undo any more. */
  async purge(deletedAt: number): Promise<void> {
    await this.#ports.storage.purgeTakes(deletedAt, [this.#id]);
  }

  /** Gives why the last words could not be written, if so. */
  async close(): Promise<StorageFailure | null> {
    this.#scope.close();
    return (await this.#open?.edits.close()) ?? null;
  }

  get #open(): OpenTake | null {
    const state = this.#store.get();
    return state.name === "open" ? state : null;
  }

  #load(): void {
    if (this.#open === null) this.#read().catch((error: unknown) => this.#show({ name: "broken", error }));
  }

  async #read(): Promise<void> {
    const { storage, clock, newKey } = this.#ports;
    const take = await storage.take(this.#id);
    if (take === null || take.deletedAt !== null) return this.#show({ name: "missing" });
    if (take.status === "recording") return this.#show({ name: "running" });

    const [media, kept, thumbnail, takes, reviews, interview] = await Promise.all([
      storage.media(take.id),
      storage.review(take.id),
      storage.thumbnail(take.id),
      storage.takesOfQuestion(take.questionId),
      storage.reviews(),
      storage.interview(take.interviewId),
    ]);
    if (this.#scope.closed || this.#open !== null) return;

    const player = new TakeMediaPlayer(this.#ports, take.id, media, thumbnail === null && take.hasVideo);
    const scenario = interview?.prompts[take.promptIndex]?.scenario ?? null;
    // Only a station gives something to read first; what the applicant asks is never a take.
    const kind = scenario === null ? "question" : "station";
    const empty = emptyReview(take.id, take.questionId, kind, clock.now());
    const edits = new ReviewEdits({ storage, clock, id: take.id, kept, empty });
    this.#scope.add(() => player.close());
    this.#show({
      name: "open",
      take,
      takeNumber: numberTakes(takes).get(take.id) ?? { number: 1, total: 1 },
      scenario,
      asked: askedChange(take, takes, reviews, take.createdAt),
      otherTake: otherTakeOf(take, takes),
      media: player,
      edits,
      actions: new ReviewActions({ edits, clock, take, newKey }),
    });
  }

  #show(snapshot: ReviewSnapshot): void {
    if (!this.#scope.closed && this.#open === null) this.#store.set(snapshot);
  }
}

function otherTakeOf(take: TakeRecord, takes: readonly TakeRecord[]): TakeId | null {
  const inOrder = takes
    .filter((other) => questionKey(other) === questionKey(take))
    .toSorted((a, b) => a.createdAt - b.createdAt);
  const at = inOrder.findIndex(({ id }) => id === take.id);
  return (inOrder[at - 1] ?? inOrder[at + 1])?.id ?? null;
}
