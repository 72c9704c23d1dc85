import type { TakeRecord } from "../../domain/records/records.ts";
import { growTake } from "../../domain/takes/take-life.ts";
import { WebmIndex } from "../../domain/webm/webm-index.ts";
import type { NewChunk, Storage, StorageFailure } from "../storage/storage.ts";
import type { TakeProgress } from "./recording.ts";

/** So many pieces may wait for the disk; more of them, and the disk does not keep up. */
const MAX_WAITING = 8;

export interface ChunkWriterOptions {
  readonly storage: Pick<Storage, "appendChunk">;
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
  #lastEndMs = 0;
  #tail: Promise<void> = Promise.resolve();
  /** Null for mp4, and for a stream that cannot be followed: it is kept all the same, and plays without an index. */
  #index: WebmIndex | null;

  constructor(options: ChunkWriterOptions) {
    this.#options = options;
    this.#take = options.take;
    this.#index = options.take.container === "webm" ? new WebmIndex() : null;
  }

  /** The take as far as it is written and acknowledged. */
  get take(): TakeRecord {
    return this.#take;
  }

  get failure(): StorageFailure | null {
    return this.#failure;
  }

  /** How long the take is: by its own index, else `elapsedMs`. */
  durationMs(elapsedMs: number): number {
    return this.#index && this.#take.mediaEndMs > 0 ? this.#take.mediaEndMs : elapsedMs;
  }

  /** Queues a piece that ends `endMs` after the start. */
  add(blob: Blob, endMs: number): void {
    if (this.#waiting >= MAX_WAITING) this.#fail({ type: "storage-failed", name: "too-slow" });
    if (this.#failure || this.#isClosed) return;
    const startMs = this.#lastEndMs;
    this.#lastEndMs = endMs;
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

  /** Writes nothing more; for a take that is to be removed. */
  drop(): void {
    this.#isClosed = true;
  }

  async #write(blob: Blob, startMs: number, endMs: number): Promise<void> {
    if (this.#isClosed) return;
    const piece = await this.#indexPiece(blob);
    const chunk = { seq: this.#take.chunkCount, startMs, blob, durationMs: piece.mediaEndMs || endMs, ...piece };
    const saved = await this.#options.storage.appendChunk(this.#take.id, chunk);
    if (!saved.ok) {
      this.#isClosed = true;
      return this.#fail(saved.failure);
    }
    this.#take = growTake(this.#take, { ...chunk, sizeBytes: blob.size });
    this.#options.onSaved({ savedMs: this.#take.durationMs, savedBytes: this.#take.sizeBytes });
  }

  async #indexPiece(blob: Blob): Promise<Pick<NewChunk, "cues" | "mediaEndMs" | "webmHead">> {
    const bytes = this.#index ? await blob.arrayBuffer().catch(() => null) : null;
    const fed = bytes && this.#index?.feed(new Uint8Array(bytes));
    if (fed?.ok) return { cues: fed.value.cues, mediaEndMs: fed.value.mediaEndMs, webmHead: fed.value.head };
    this.#index = null;
    return { cues: [], mediaEndMs: 0, webmHead: null };
  }

  #fail(failure: StorageFailure): void {
    if (this.#failure) return;
    this.#failure = failure;
    this.#options.onFailed(failure);
  }
}
