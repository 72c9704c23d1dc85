import type { TakeMedia } from "../storage/storage.ts";
import { playableBlob } from "./playable-take.ts";

/** A player that is going away may still ask for a piece, and the browser would complain about it. */
const RELEASE_AFTER_MS = 1000;

/** An address that plays the take, seeks exactly and knows its duration; `release` lets it go a moment later. */
export function openMedia(media: TakeMedia): { readonly url: string; readonly release: () => void } {
  const url = URL.createObjectURL(playableBlob(media));
  return { url, release: () => void setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS) };
}
