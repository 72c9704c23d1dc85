import type { CuePoint } from "../records/records.ts";
import { fail, ok, type Result } from "../result.ts";
import { readBoxHeader, viewOf } from "./mp4-boxes.ts";
import { mainTrack, readMp4Spans, readMp4Tracks, type Mp4Track } from "./mp4-tracks.ts";

/** What one piece of the stream added. */
export interface Mp4Piece {
  /** The fragments that begin in this piece; each begins with a key frame. */
  readonly cues: readonly CuePoint[];
  /** End of the media seen so far. */
  readonly mediaEndMs: number;
}

/** The bytes are not a fragmented mp4 stream; `offset` is where in the stream. */
export interface Mp4Damaged {
  readonly type: "mp4-damaged";
  readonly offset: number;
}

/** The boxes that are read; in a recording they stay far below that. */
const READ = new Set(["moov", "moof"]);
const MAX_READ_BYTES = 1024 * 1024;

/** Follows a fragmented mp4 stream as it is recorded, whatever the borders of the pieces, and keeps only what seeking needs. */
export class Mp4Index {
  #held: Uint8Array = new Uint8Array();
  /** Stream offset of the first held byte, or of the next byte when nothing is held. */
  #offset = 0;
  #skipBytes = 0;
  #tracks: readonly Mp4Track[] = [];
  #mediaEndMs = 0;
  #damage: Mp4Damaged | null = null;

  /** Takes the next bytes of the stream. After damage every call gives the same failure. */
  feed(bytes: Uint8Array): Result<Mp4Piece, Mp4Damaged> {
    const cues: CuePoint[] = [];
    if (!this.#damage) this.#read(this.#withoutSkipped(bytes), cues);
    return this.#damage ? fail(this.#damage) : ok({ cues, mediaEndMs: this.#mediaEndMs });
  }

  /** Tells that the next `byteCount` bytes of the stream are lost; what comes after them begins with a whole box. */
  skip(byteCount: number): void {
    this.#offset += this.#held.length + byteCount;
    this.#held = new Uint8Array();
    this.#skipBytes = 0;
  }

  #withoutSkipped(bytes: Uint8Array): Uint8Array {
    const skipped = Math.min(this.#skipBytes, bytes.length);
    this.#skipBytes -= skipped;
    this.#offset += skipped;
    const rest = bytes.subarray(skipped);
    if (this.#held.length === 0) return rest;
    const joined = new Uint8Array(this.#held.length + rest.length);
    joined.set(this.#held);
    joined.set(rest, this.#held.length);
    return joined;
  }

  #read(bytes: Uint8Array, cues: CuePoint[]): void {
    let at = 0;
    while (at < bytes.length) {
      const offset = this.#offset + at;
      const header = readBoxHeader(bytes, at);
      if (header === "incomplete") break;
      if (header === "invalid" || (offset === 0 && header.type !== "ftyp")) return this.#giveUp(offset);
      if (READ.has(header.type)) {
        if (header.sizeBytes > MAX_READ_BYTES) return this.#giveUp(offset);
        if (at + header.sizeBytes > bytes.length) break;
        const content = viewOf(bytes.subarray(at + header.headerBytes, at + header.sizeBytes));
        if (!this.#readBox(header.type, content, offset, cues)) return this.#giveUp(offset);
      }
      at += header.sizeBytes;
    }
    this.#skipBytes += Math.max(0, at - bytes.length);
    this.#held = bytes.slice(at);
    this.#offset += Math.min(at, bytes.length);
  }

  #readBox(type: string, content: DataView, offset: number, cues: CuePoint[]): boolean {
    try {
      if (type === "moov") this.#tracks = readMp4Tracks(content);
      else this.#readFragment(content, offset, cues);
      return this.#tracks.length > 0;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }

  #readFragment(moof: DataView, offset: number, cues: CuePoint[]): void {
    const spans = readMp4Spans(moof, this.#tracks);
    const start = spans.find(({ trackId }) => trackId === mainTrack(this.#tracks)?.id)?.startSeconds;
    this.#mediaEndMs = Math.max(this.#mediaEndMs, ...spans.map(({ endSeconds }) => endSeconds * 1000));
    if (start !== undefined) cues.push({ timeMs: start * 1000, offset });
  }

  #giveUp(offset: number): void {
    this.#damage = { type: "mp4-damaged", offset };
  }
}
