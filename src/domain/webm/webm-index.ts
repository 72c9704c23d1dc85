import type { CuePoint, WebmHead } from "../records/records.ts";
import { fail, ok, type Result } from "../result.ts";
import {
  concatBytes,
  ELEMENT,
  type ElementHeader,
  readElementHeader,
  readElements,
  readUint,
  readVint,
  uint,
} from "./ebml.ts";
import { FrameTimes } from "./frame-times.ts";
import { readTracks, readUnitMs } from "./webm-tracks.ts";

/** What one piece of the stream added. */
export interface WebmPiece {
  /** The key points that begin in this piece: the first key frame of each cluster. */
  readonly cues: readonly CuePoint[];
  /** End of the media seen so far: the last block plus a typical frame time. */
  readonly mediaEndMs: number;
  /** Known from the first cluster on. */
  readonly head: WebmHead | null;
  /** Offset in the stream up to which its elements are whole; what comes behind begins one that goes on in the next piece. */
  readonly wholeEnd: number;
}

/** The bytes are not a WebM stream, or not one that we can follow; `offset` is where in the stream. */
export interface WebmDamaged {
  readonly type: "webm-damaged";
  readonly offset: number;
}

/** No element that has to be held whole comes near this: the largest is a group with one coded frame. */
const MAX_HELD_BYTES = 8 * 1024 * 1024;
/** Track number (8 at most), relative time (2), flags (1). */
const MAX_BLOCK_HEAD_BYTES = 11;
const CLUSTER_ID_BYTES = 4;

interface Cluster {
  readonly offset: number;
  /** Null until its Timestamp was read. */
  startTicks: number | null;
  cued: boolean;
}

/**
 * Follows a WebM stream as it is recorded, whatever the borders of the pieces, and keeps only what seeking needs.
 * Elements are read as one flat sequence: every id that matters is unique, so that unknown sizes need no bookkeeping.
 */
export class WebmIndex {
  #held: Uint8Array = new Uint8Array();
  /** Stream offset of the first held byte, or of the next byte when nothing is held. */
  #offset = 0;
  #skipBytes = 0;
  /** Where the element began whose rest is skipped. */
  #skippedFrom = 0;
  /** Bytes were lost, and no cluster has begun since. */
  #isLost = false;
  #damage: WebmDamaged | null = null;

  #ebml: Uint8Array | null = null;
  #info: Uint8Array | null = null;
  #tracks: Uint8Array | null = null;
  #cueTrack = 0;
  #unitMs = 1;
  #head: WebmHead | null = null;
  #cluster: Cluster | null = null;
  readonly #frameTimes = new Map<number, FrameTimes>();

  /** Takes the next bytes of the stream. After damage every call gives the same failure. */
  feed(bytes: Uint8Array): Result<WebmPiece, WebmDamaged> {
    const cues: CuePoint[] = [];
    if (!this.#damage) this.#read(this.#withoutSkipped(bytes), cues);
    if (this.#damage) return fail(this.#damage);
    const mediaEndMs = Math.max(0, ...[...this.#frameTimes.values()].map((track) => track.endMs));
    const wholeEnd = this.#skipBytes > 0 ? this.#skippedFrom : this.#offset;
    return ok({ cues, mediaEndMs, head: this.#head, wholeEnd });
  }

  /** Tells that the next `byteCount` bytes of the stream are lost: it is followed again from the next cluster on. */
  skip(byteCount: number): void {
    this.#offset += this.#held.length + byteCount;
    this.#held = new Uint8Array();
    this.#skipBytes = 0;
    this.#isLost = true;
  }

  #withoutSkipped(bytes: Uint8Array): Uint8Array {
    const skipped = Math.min(this.#skipBytes, bytes.length);
    this.#skipBytes -= skipped;
    this.#offset += skipped;
    const rest = bytes.subarray(skipped);
    return this.#held.length > 0 ? concatBytes([this.#held, rest]) : rest;
  }

  #read(bytes: Uint8Array, cues: CuePoint[]): void {
    let at = this.#isLost ? this.#findCluster(bytes) : 0;
    while (at < bytes.length && !this.#isLost) {
      const header = readElementHeader(bytes, at);
      if (header === "incomplete") break;
      const consumed =
        header === "invalid" ? "damaged" : this.#readElement(header, bytes.subarray(at), this.#offset + at, cues);
      if (consumed === "incomplete") break;
      if (consumed === "damaged") {
        this.#damage = { type: "webm-damaged", offset: this.#offset + at };
        return;
      }
      this.#skippedFrom = this.#offset + at;
      at += consumed;
    }
    this.#skipBytes += Math.max(0, at - bytes.length);
    this.#held = bytes.slice(at);
    this.#offset += Math.min(at, bytes.length);
  }

  /** Where the next cluster begins in `bytes`, or may begin at their end; else their length. */
  #findCluster(bytes: Uint8Array): number {
    const first = uint(ELEMENT.cluster)[0] ?? 0;
    for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
      if (at + CLUSTER_ID_BYTES > bytes.length) return at;
      if (readUint(bytes.subarray(at, at + CLUSTER_ID_BYTES)) !== ELEMENT.cluster) continue;
      this.#isLost = false;
      return at;
    }
    return bytes.length;
  }

  /** Gives back how many bytes are done with; they may reach beyond `bytes`. */
  #readElement(
    header: ElementHeader,
    bytes: Uint8Array,
    offset: number,
    cues: CuePoint[],
  ): number | "incomplete" | "damaged" {
    const { id, headerBytes, sizeBytes } = header;
    if (!this.#ebml && id !== ELEMENT.ebml) return "damaged";
    if (id === ELEMENT.segment) return headerBytes;
    if (id === ELEMENT.cluster) return this.#enterCluster(offset) ? headerBytes : "damaged";
    if (sizeBytes === null) return "damaged";

    const end = headerBytes + sizeBytes;
    const needed = id === ELEMENT.simpleBlock ? headerBytes + Math.min(sizeBytes, MAX_BLOCK_HEAD_BYTES) : end;
    if (!this.#isOfInterest(id)) return end;
    if (needed > MAX_HELD_BYTES) return "damaged";
    if (needed > bytes.length) return "incomplete";
    return this.#readContent(id, bytes.subarray(headerBytes, needed), bytes.subarray(0, needed), cues)
      ? end
      : "damaged";
  }

  #isOfInterest(id: number): boolean {
    switch (id) {
      case ELEMENT.ebml:
      case ELEMENT.info:
      case ELEMENT.tracks:
        return !this.#head;
      case ELEMENT.timestamp:
      case ELEMENT.simpleBlock:
      case ELEMENT.blockGroup:
        return true;
      default:
        return false;
    }
  }

  #readContent(id: number, content: Uint8Array, whole: Uint8Array, cues: CuePoint[]): boolean {
    switch (id) {
      case ELEMENT.ebml:
        this.#ebml = whole.slice();
        return true;
      case ELEMENT.info:
        this.#info = content.slice();
        this.#unitMs = readUnitMs(content) ?? 0;
        return this.#unitMs > 0;
      case ELEMENT.tracks:
        return this.#readTracks(content, whole);
      case ELEMENT.timestamp:
        if (!this.#cluster) return false;
        this.#cluster.startTicks = readUint(content);
        return Number.isSafeInteger(this.#cluster.startTicks);
      case ELEMENT.simpleBlock:
        return this.#readBlock(content, "by-flag", cues);
      default:
        return this.#readBlockGroup(content, cues);
    }
  }

  #readTracks(content: Uint8Array, whole: Uint8Array): boolean {
    const tracks = readTracks(content);
    if (!tracks) return false;
    this.#tracks = whole.slice();
    this.#cueTrack = tracks.cueTrack;
    this.#frameTimes.clear();
    for (const number of tracks.numbers) this.#frameTimes.set(number, new FrameTimes());
    return true;
  }

  #enterCluster(offset: number): boolean {
    if (!this.#ebml || !this.#info || !this.#tracks) return false;
    this.#head ??= {
      ebml: this.#ebml,
      info: this.#info,
      tracks: this.#tracks,
      videoTrack: this.#cueTrack,
      firstClusterOffset: offset,
    };
    this.#cluster = { offset, startTicks: null, cued: false };
    return true;
  }

  #readBlockGroup(content: Uint8Array, cues: CuePoint[]): boolean {
    const fields = readElements(content);
    const block = fields?.find((field) => field.id === ELEMENT.block);
    if (!fields || !block) return false;
    const isKey = !fields.some((field) => field.id === ELEMENT.referenceBlock);
    return this.#readBlock(block.content, isKey, cues);
  }

  #readBlock(content: Uint8Array, key: boolean | "by-flag", cues: CuePoint[]): boolean {
    const cluster = this.#cluster;
    const track = readVint(content, 0);
    if (cluster === null || cluster.startTicks === null || typeof track === "string" || track.value === null)
      return false;
    if (content.length < track.byteCount + 3) return false;

    const view = new DataView(content.buffer, content.byteOffset + track.byteCount);
    const timeMs = Math.max(0, cluster.startTicks + view.getInt16(0)) * this.#unitMs;
    this.#frameTimes.get(track.value)?.add(timeMs);

    const isKey = key === "by-flag" ? (view.getUint8(2) & 0x80) !== 0 : key;
    if (isKey && track.value === this.#cueTrack && !cluster.cued) {
      cluster.cued = true;
      cues.push({ timeMs, offset: cluster.offset });
    }
    return true;
  }
}
