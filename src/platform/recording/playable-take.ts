import { buildMp4Index } from "../../domain/mp4/mp4-segment-index.ts";
import { withMp4Duration } from "../../domain/mp4/mp4-durations.ts";
import { buildWebmHeader } from "../../domain/webm/webm-header.ts";
import { keepPlayable } from "../../domain/webm/webm-holes.ts";
import type { TakeMedia } from "../storage/storage.ts";

/** What a video element plays: no byte is copied, and it knows its duration and seeks exactly. */
export const playableBlob = (media: TakeMedia): Blob => joined(media, media.take.mimeType);

/** The same for a download. Its type names no codecs, which some systems do not understand. */
export function takeFile(media: TakeMedia): Blob {
  const { container, hasVideo } = media.take;
  return joined(media, `${hasVideo ? "video" : "audio"}/${container}`);
}

function joined(media: TakeMedia, type: string): Blob {
  const { take, chunks, places, cues } = media;
  const { webmHead: head, durationMs } = take;
  if (!head) return new Blob(take.container === "mp4" ? mp4Parts(media) : [...chunks], { type });
  const pieces = places.map((place, index) => ({ ...place, sizeBytes: chunks[index]?.size ?? 0 }));
  const kept = keepPlayable(head, pieces, cues);
  const header = buildWebmHeader({ head, cues: kept.cues, durationMs });
  const parts = chunks.map((chunk, index) => cut(chunk, kept.parts[index]));
  return new Blob([header, ...parts], { type });
}

/**
 * The head tells the length; an index follows it. A hole needs no care, for every chunk is made of whole fragments that tell
 * their own time; but no index fits it.
 */
function mp4Parts({ take, chunks, cues, mp4Head: head }: TakeMedia): BlobPart[] {
  const [first, ...others] = chunks;
  const { durationMs, sizeBytes } = take;
  const isWhole = chunks.reduce((sum, { size }) => sum + size, 0) === sizeBytes;
  const index = head && isWhole ? buildMp4Index({ head, cues, sizeBytes, durationMs }) : null;
  if (!head || !first) return [...chunks];
  return [withMp4Duration(head, durationMs), ...(index ? [index] : []), first.slice(head.length), ...others];
}

function cut(chunk: Blob, part: { readonly start: number; readonly end: number } | undefined): Blob {
  if (part === undefined || (part.start === 0 && part.end === chunk.size)) return chunk;
  return chunk.slice(part.start, part.end);
}
