import { readFileSync } from "node:fs";

/** A recording from tests/fixtures/media, where its origin is told. */
export const readRecording = (name: "vp9-opus.webm" | "opus.webm" | "avc1-opus.mp4"): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`../fixtures/media/${name}`, import.meta.url)));
