import type { TakeMedia } from "./storage.ts";

/** The bytes in front of the first fragment that the index names; null where there is no index, or they are lost. */
export async function readMp4Head(
  media: Pick<TakeMedia, "take" | "chunks" | "places" | "cues">,
): Promise<Uint8Array | null> {
  const { take, places, cues } = media;
  const [first] = media.chunks;
  const end = cues[0]?.offset;
  if (take.container !== "mp4" || first === undefined || places[0]?.seq !== 0 || end === undefined) return null;
  const bytes = await first
    .slice(0, end)
    .arrayBuffer()
    .catch(() => null);
  return bytes && new Uint8Array(bytes);
}
