import type { TakeRecord } from "../../domain/records/records.ts";
import { growTake } from "../../domain/takes/take-life.ts";
import type { RunningCopy } from "../storage/running-copies.ts";
import type { Storage, StorageFailure } from "../storage/storage.ts";
import { PieceIndex } from "./piece-index.ts";
import type { TakeProgress } from "./recording.ts";

/** So many pieces may wait for the disk; more of them, and the disk does not keep up. */
const MAX_WAITING = 8;
/** Pieces come every second or two; a longer pause means that the page was frozen or the machine asleep. */
const JUMP_MS = 5000;

export interface ChunkWriterOptions {
  readonly storage: Pick<Storage, "appendChunk">;
  /** Gets every piece too, and is never waited for. */
  readonly copy: Pick<RunningCopy, "append">;
  /** The take's row as it was begun. */
  readonly take: TakeRecord;
  readonly onSaved: (progress: TakeProgress) => void;
  /** Called once; nothing is taken in after it. */
  readonly onFailed: (failure: StorageFailure) => void;
}

/** Writes the pieces of a take one after the other, with what seeking needs of each. */
export class ChunkWriter {
  readonly #options: ChunkWriterOptions;
  #take: TakeRecord;
  #failure: StorageFailure | null = null;
  /** Set when a piece could not be written: what follows would leave a hole. */
  #isClosed = false;
  #waiting = 0;
  #added = 0;
  #lastEndMs = 0;
  #jumped = false;
  #tail: Promise<void> = Promise.resolve();
  readonly #index: PieceIndex;

  constructor(options: ChunkWriterOptions) {
    this.#options = options;
    this.#take = options.take;
    this.#index = new PieceIndex(options.take.container);
  }

  /** The take as far as it is written and acknowledged. */
  get take(): TakeRecord {
    return this.#take;
  }

  /** Whether every piece that was taken in is written. */
  get hasWrittenAll(): boolean {
    return this.#added === this.#take.chunkCount;
  }

  get failure(): StorageFailure | null {
    return this.#failure;
  }

  /** How long the take is: by its own index; else `elapsedMs`, which is not sure where the clock went on without the camera. */
  duration(elapsedMs: number): Pick<TakeRecord, "durationMs" | "durationIsSure"> {
    const isIndexed = this.#index.isFollowing && this.#take.mediaEndMs > 0;
    if (isIndexed) return { durationMs: this.#take.mediaEndMs, durationIsSure: true };
    // A piece that could not be written is not there to be played.
    const durationMs = this.hasWrittenAll ? elapsedMs : this.#take.durationMs;
    return { durationMs, durationIsSure: !this.#jumped };
  }

  /** Queues a piece that ends `endMs` after the start. */
  add(blob: Blob, endMs: number): void {
    if (this.#waiting >= MAX_WAITING) this.#fail({ type: "storage-failed", name: "too-slow" });
    if (this.#failure || this.#isClosed) return;
    const startMs = this.#lastEndMs;
    if (endMs - startMs > JUMP_MS) this.#jumped = true;
    this.#lastEndMs = endMs;
    this.#options.copy.append({ seq: this.#added, startMs, endMs, blob });
    this.#added += 1;
    this.#waiting += 1;
    this.#tail = this.#tail.then(async () => {
      await this.#write(blob, startMs, endMs);
      this.#waiting -= 1;
    });
  }

  /** Resolves when everything added so far is written or given up. */
  drained(): Promise<void> {
    return this.#tail;
  }

  async #write(blob: Blob, startMs: number, endMs: number): Promise<void> {
    if (this.#isClosed) return;
    const bytes = this.#index.isFollowing ? await blob.arrayBuffer().catch(() => null) : null;
    const piece = this.#index.read(bytes && new Uint8Array(bytes));
    const { chunkCount: seq, sizeBytes: offset } = this.#take;
    const chunk = { seq, startMs, offset, blob, durationMs: piece.mediaEndMs || endMs, ...piece };
    const saved = await this.#options.storage.appendChunk(this.#take.id, chunk);
    if (!saved.ok) {
      this.#isClosed = true;
      return this.#fail(saved.failure);
    }
    this.#take = growTake(this.#take, { ...chunk, sizeBytes: blob.size });
    this.#options.onSaved({ savedMs: this.#take.durationMs, savedBytes: this.#take.sizeBytes });
  }

  #fail(failure: StorageFailure): void {
    if (this.#failure) return;
    this.#failure = failure;
    this.#options.onFailed(failure);
  }
}
