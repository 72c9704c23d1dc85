import { buildWebmHeader } from "../../domain/webm/webm-header.ts";
import type { TakeMedia } from "../storage/storage.ts";

/** A take as one file for a disk: whole, with duration and index. */
export interface TakeFile {
  readonly blob: Blob;
  /** Without the dot. */
  readonly extension: "mp4" | "m4a" | "webm";
}

/** Bytes that were kept and are no longer there; 0 for a take that is whole. */
export function missingBytes({ take, chunks }: TakeMedia): number {
  return Math.max(0, take.sizeBytes - chunks.reduce((sum, chunk) => sum + chunk.size, 0));
}

/** What a video element plays: no byte is copied, and it knows its duration and seeks exactly. */
export const playableBlob = (media: TakeMedia): Blob => joined(media, media.take.mimeType);

/** The same for a download. Its type names no codecs, which some systems do not understand. */
export function takeFile(media: TakeMedia): TakeFile {
  const { container, hasVideo } = media.take;
  const extension = container === "mp4" && !hasVideo ? "m4a" : container;
  return { blob: joined(media, `${hasVideo ? "video" : "audio"}/${container}`), extension };
}

function joined(media: TakeMedia, type: string): Blob {
  const { take, chunks, cues } = media;
  if (!take.webmHead) return new Blob([...chunks], { type });
  const header = buildWebmHeader({
    head: take.webmHead,
    // The offsets of what follows a hole would be wrong.
    cues: missingBytes(media) > 0 ? [] : cues,
    durationMs: take.durationMs,
  });
  return new Blob([header, ...withoutFirst(take.webmHead.firstClusterOffset, chunks)], { type });
}

function withoutFirst(byteCount: number, chunks: readonly Blob[]): Blob[] {
  let left = byteCount;
  return chunks.map((chunk) => {
    const cut = Math.min(left, chunk.size);
    left -= cut;
    return cut > 0 ? chunk.slice(cut) : chunk;
  });
}
