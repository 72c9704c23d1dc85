import { Mp4Index, type Mp4Piece } from "../../domain/mp4/mp4-index.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { WebmIndex, type WebmPiece } from "../../domain/webm/webm-index.ts";
import type { NewChunk } from "../storage/storage.ts";

type IndexEntries = Pick<NewChunk, "cues" | "mediaEndMs" | "webmHead" | "wholeEnd">;

const NO_ENTRIES: IndexEntries = { cues: [], mediaEndMs: 0, webmHead: null, wholeEnd: null };

/**
 * What seeking needs of each piece of a take, in order. There is nothing any more for a stream that cannot be followed: it
 * is kept all the same, and plays without an index.
 */
export class PieceIndex {
  #index: WebmIndex | Mp4Index | null;

  constructor(container: TakeRecord["container"]) {
    this.#index = container === "webm" ? new WebmIndex() : new Mp4Index();
  }

  /** Whether the pieces have to be read for it. */
  get isFollowing(): boolean {
    return this.#index !== null;
  }

  /** `bytes` is null where the piece could not be read. */
  read(bytes: Uint8Array | null): IndexEntries {
    const fed = bytes && this.#index?.feed(bytes);
    if (!fed?.ok) {
      this.#index = null;
      return NO_ENTRIES;
    }
    const { cues, mediaEndMs, head, wholeEnd }: Mp4Piece & Partial<WebmPiece> = fed.value;
    return { cues, mediaEndMs, webmHead: head ?? null, wholeEnd: wholeEnd ?? null };
  }

  /** Tells that so many bytes are lost here. */
  skip(byteCount: number): void {
    this.#index?.skip(byteCount);
  }
}
