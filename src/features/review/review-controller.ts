import type { TakeId } from "../../domain/ids.ts";
import type { Level, ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { CriterionId } from "../../domain/rubric/criteria.ts";
import { emptyReview, withRating } from "../../domain/rubric/review.ts";
import { Scope } from "../../domain/scope.ts";
import { Store, type Readable } from "../../domain/store.ts";
import { findGaps, type TakeGap } from "../../domain/takes/take-gaps.ts";
import { numberTakes, questionKey, type TakeNumber } from "../../domain/takes/take-number.ts";
import type { StorageFailure, TakeMedia } from "../../platform/storage/storage.ts";
import type { ReviewPorts } from "./review-ports.ts";

const AUTOSAVE_MS = 400;

export type Saving =
  | { readonly name: "untouched" | "saving" | "saved" }
  | { readonly name: "failed"; readonly failure: StorageFailure };

export interface OpenTake {
  readonly name: "open";
  readonly take: TakeRecord;
  readonly takeNumber: TakeNumber;
  /** Plays the take; null where nothing of it can be read. */
  readonly url: string | null;
  /** The parts of it that are lost. */
  readonly gaps: readonly TakeGap[];
  /** The browser failed to play it, for no reason that can be found. */
  readonly isUnplayable: boolean;
  /** What the person set out to do in this take: the one change noted on an earlier one. */
  readonly lastChange: string | null;
  readonly review: ReviewRecord;
  readonly saving: Saving;
}

export type ReviewSnapshot =
  | { readonly name: "loading" | "missing" | "running" }
  | { readonly name: "broken"; readonly error: unknown }
  | OpenTake;

/** One take under review: loads it, holds what the person rates and writes, and saves that by itself. */
export class ReviewController {
  readonly snapshot: Readable<ReviewSnapshot>;
  readonly #store = new Store<ReviewSnapshot>({ name: "loading" });
  readonly #scope = new Scope();
  readonly #ports: ReviewPorts;
  readonly #id: TakeId;
  #media: TakeMedia | null = null;
  #stopPlaying: () => void = () => undefined;
  #wantsThumbnail = false;
  #isUnsaved = false;
  #stopAutosave: () => void = () => undefined;
  #lastWrite: Promise<void> = Promise.resolve();
  /** Levels that "does not apply" covered, to bring them back. */
  readonly #covered = new Map<CriterionId, Level>();

  constructor(ports: ReviewPorts, id: TakeId) {
    this.snapshot = this.#store;
    this.#ports = ports;
    this.#id = id;
    // A take that another tab records or brings back opens here as soon as it is there.
    this.#scope.add(ports.storage.subscribe(() => this.#load()));
    this.#load();
  }

  rate(criterion: CriterionId, level: Level | null): void {
    this.#edit((review, at) => withRating(review, criterion, level, at));
  }

  setApplies(criterion: CriterionId, applies: boolean): void {
    this.#edit((review, at) => {
      const before = review.ratings[criterion];
      if (applies) return withRating(review, criterion, this.#covered.get(criterion) ?? null, at);
      if (before !== undefined && before !== "not-applicable") this.#covered.set(criterion, before);
      return withRating(review, criterion, "not-applicable", at);
    });
  }

  showAllTen(allTen: boolean): void {
    this.#edit((review, at) => ({ ...review, allTen, updatedAt: at }));
  }

  write(field: "note" | "oneChange", text: string): void {
    this.#edit((review, at) => ({ ...review, [field]: text, updatedAt: at }));
  }

  /** Saves now what is not saved yet; also the way to try again after a failure. */
  flush(): Promise<void> {
    this.#stopAutosave();
    if (this.#isUnsaved) this.#lastWrite = this.#lastWrite.then(() => this.#save());
    return this.#lastWrite;
  }

  /** Keeps the picture that the video shows as the take's own, where it has none yet. */
  async keepThumbnail(video: HTMLVideoElement): Promise<void> {
    if (!this.#wantsThumbnail) return;
    this.#wantsThumbnail = false;
    const picture = await this.#ports.thumbnailOf(video);
    if (picture !== null) await this.#ports.storage.saveThumbnail(this.#id, picture);
  }

  /** After the player has failed: plays what can be read, where that is less than was opened. */
  async playReadable(): Promise<void> {
    const opened = this.#media;
    if (opened === null) return;
    const readable = await this.#ports.readableMedia(opened);
    const open = this.#open;
    if (open === null || this.#scope.closed) return;
    const isLess = readable.chunks.length < opened.chunks.length;
    this.#store.set({ ...open, ...(isLess ? this.#play(readable) : { isUnplayable: true }) });
  }

  download(): void {
    const open = this.#open;
    if (open === null || this.#media === null) return;
    this.#ports.download(this.#media, open.takeNumber.number);
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

  close(): void {
    void this.flush();
    this.#scope.close();
  }

  get #open(): OpenTake | null {
    const state = this.#store.get();
    return state.name === "open" ? state : null;
  }

  #load(): void {
    if (this.#open === null) this.#read().catch((error: unknown) => this.#store.set({ name: "broken", error }));
  }

  async #read(): Promise<void> {
    const { storage, clock } = this.#ports;
    const take = await storage.take(this.#id);
    if (take === null || take.deletedAt !== null) return this.#show({ name: "missing" });
    if (take.status === "recording") return this.#show({ name: "running" });

    const [media, kept, thumbnail, takes] = await Promise.all([
      storage.media(take.id),
      storage.review(take.id),
      storage.thumbnail(take.id),
      storage.takesOfQuestion(take.questionId),
    ]);
    const lastChange = await this.#lastChange(take, takes);
    if (this.#scope.closed || this.#open !== null) return;

    this.#wantsThumbnail = thumbnail === null && take.hasVideo;
    this.#show({
      name: "open",
      take,
      takeNumber: numberTakes(takes).get(take.id) ?? { number: 1, total: 1 },
      ...this.#play(media),
      lastChange,
      review: kept ?? emptyReview(take.id, take.questionId, "question", clock.now()),
      saving: { name: kept === null ? "untouched" : "saved" },
    });
  }

  #show(snapshot: ReviewSnapshot): void {
    if (!this.#scope.closed && this.#open === null) this.#store.set(snapshot);
  }

  #play(media: TakeMedia | null): Pick<OpenTake, "url" | "gaps" | "isUnplayable"> {
    this.#stopPlaying();
    this.#media = media === null || media.chunks.length === 0 ? null : media;
    if (this.#media === null) return { url: null, gaps: [], isUnplayable: false };
    const { url, release } = this.#ports.openMedia(this.#media);
    this.#stopPlaying = this.#scope.add(release);
    return { url, gaps: findGaps(this.#media.take, this.#media.places), isUnplayable: false };
  }

  async #lastChange(take: TakeRecord, takes: readonly TakeRecord[]): Promise<string | null> {
    const earlier = takes
      .filter((other) => questionKey(other) === questionKey(take) && other.createdAt < take.createdAt)
      .toSorted((a, b) => b.createdAt - a.createdAt);
    for (const { id } of earlier) {
      const review = await this.#ports.storage.review(id);
      if (review !== null && review.oneChange.trim() !== "") return review.oneChange.trim();
    }
    return null;
  }

  #edit(change: (review: ReviewRecord, at: number) => ReviewRecord): void {
    const open = this.#open;
    if (open === null || this.#scope.closed) return;
    this.#isUnsaved = true;
    this.#store.set({ ...open, review: change(open.review, this.#ports.clock.now()), saving: { name: "saving" } });
    this.#stopAutosave();
    this.#stopAutosave = this.#scope.add(this.#ports.clock.after(AUTOSAVE_MS, () => void this.flush()));
  }

  async #save(): Promise<void> {
    if (this.#open === null || !this.#isUnsaved) return;
    this.#isUnsaved = false;
    const saved = await this.#ports.storage.saveReview(this.#open.review);
    // What was changed during the write has its own write to come.
    if (this.#isUnsaved) return;
    this.#isUnsaved = !saved.ok;
    this.#store.set({
      ...this.#open,
      saving: saved.ok ? { name: "saved" } : { name: "failed", failure: saved.failure },
    });
  }
}
