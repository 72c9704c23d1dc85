import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { Storage, TakeMedia } from "../../platform/storage/storage.ts";

/**
 * Reads a running take back while it grows, so that it can be played the moment it ends: the chunks of five minutes, read
 * all at once, keep the person waiting for 100 ms. What is held are files of the browser, not their bytes.
 */
export class ReplayAhead {
  readonly #storage: Pick<Storage, "media">;
  readonly #id: TakeId;
  #known: TakeMedia | null = null;
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

  /** All that is kept of the take, which has ended as it is told here; null where nothing can be read. */
  async read(take: TakeRecord): Promise<TakeMedia | null> {
    await this.#reading;
    if (this.#known?.places.at(-1)?.seq !== take.chunkCount - 1) await this.#readOn().catch(() => undefined);
    return this.#known && { ...this.#known, take };
  }

  async #readOn(): Promise<void> {
    this.#known = (await this.#storage.media(this.#id, this.#known)) ?? this.#known;
  }
}
