import type { ChunkPlace } from "./storage.ts";

/** Where a chunk belongs, of its row or as it was given. */
export const placeOf = ({ seq, startMs, offset, wholeEnd }: ChunkPlace): ChunkPlace => ({
  seq,
  startMs,
  offset,
  wholeEnd,
});
