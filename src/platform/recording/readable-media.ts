import type { TakeMedia } from "../storage/storage.ts";

/**
 * The media without the chunks whose bytes the browser does not give any more: a stored Blob is a file of its own, which
 * can be lost while its row is still there. Reads the first byte of each.
 */
export async function readableMedia(media: TakeMedia): Promise<TakeMedia> {
  const readable = await Promise.all(media.chunks.map(isReadable));
  return {
    ...media,
    chunks: media.chunks.filter((_, index) => readable[index]),
    places: media.places.filter((_, index) => readable[index]),
  };
}

async function isReadable(chunk: Blob): Promise<boolean> {
  try {
    return (await chunk.slice(0, 1).arrayBuffer()).byteLength === 1;
  } catch {
    return false;
  }
}
