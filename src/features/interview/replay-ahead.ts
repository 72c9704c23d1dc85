import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { Storage, TakeMedia } from "../../platform/storage/storage.ts";

/** So many chunks are held as one: to put hundreds together takes 20 ms at the end, some dozens 3. */
const TOGETHER = 16;

/**
 * Reads a running take back while it grows, so that it can be played the moment it ends: the chunks of five minutes, read
 * all at once, keep the person waiting for 100 ms. What is held are files of the browser, not their bytes.
 */
export class ReplayAhead {
  readonly #storage: Pick<Storage, "media">;
  readonly #id: TakeId;
  #known: TakeMedia | null = null;
  readonly #groups: Blob[] = [];
  #reading: Promise<void> | null = null;

  constructor(storage: Pick<Storage, "media">, id: TakeId) {
    this.#storage = storage;
    this.#id = id;
  }

  /** Another chunk was kept. One that comes while it reads is read with the next. */
  grow(): void {
    this.#reading ??= this.#readOn()
      // Whoever wants to show the take asks once more.
      .catch(() => undefined)
      .finally(() => {
        this.#reading = null;
      });
  }

  /**
   * All that is kept of the take, which has ended as it is told here; null where nothing can be read. For playing: the
   * chunks of a take without holes are fewer and larger than those in storage.
   */
  async read(take: TakeRecord): Promise<TakeMedia | null> {
    await this.#reading;
    if (this.#known?.places.at(-1)?.seq !== take.chunkCount - 1) await this.#readOn().catch(() => undefined);
    const known = this.#known;
    if (known?.chunks.length !== take.chunkCount) return known && { ...known, take };
    const chunks = [...this.#groups, ...known.chunks.slice(this.#groups.length * TOGETHER)];
    const places = chunks.map((_, seq) => ({ seq, startMs: 0, offset: null, wholeEnd: null }));
    return { ...known, take, chunks, places };
  }

  async #readOn(): Promise<void> {
    this.#known = (await this.#storage.media(this.#id, this.#known)) ?? this.#known;
    const chunks = this.#known?.chunks ?? [];
    for (let from = this.#groups.length * TOGETHER; from + TOGETHER <= chunks.length; from += TOGETHER)
      this.#groups.push(new Blob(chunks.slice(from, from + TOGETHER)));
  }
}
