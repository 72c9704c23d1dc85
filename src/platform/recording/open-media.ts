import type { TakeMedia } from "../storage/storage.ts";
import { playableBlob } from "./playable-take.ts";

/** An address that plays the take, seeks exactly and knows its duration; `release` lets it go. */
export function openMedia(media: TakeMedia): { readonly url: string; readonly release: () => void } {
  const url = URL.createObjectURL(playableBlob(media));
  return { url, release: () => URL.revokeObjectURL(url) };
}
