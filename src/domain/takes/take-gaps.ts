import type { TakeRecord } from "../records/records.ts";

/** A piece of a take that can be read. */
export interface PlacedPiece {
  /** Its number in the take, from 0. */
  readonly seq: number;
  /** Its start in the take. */
  readonly startMs: number;
}

/** A part of a take that is lost. */
export interface TakeGap {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Where pieces of a take are missing; none for a take that is whole. `pieces` rise by their numbers. When a lost piece
 * began went with it, so that a gap begins about where it is told to.
 */
export function findGaps(
  { chunkCount, durationMs }: Pick<TakeRecord, "chunkCount" | "durationMs">,
  pieces: readonly PlacedPiece[],
): readonly TakeGap[] {
  const end: PlacedPiece = { seq: chunkCount, startMs: durationMs };
  return [...pieces, end].flatMap((after, index) => {
    const before = pieces[index - 1] ?? { seq: -1, startMs: 0 };
    if (after.seq <= before.seq + 1) return [];
    if (before.seq === -1) return [{ fromMs: 0, toMs: after.startMs }];
    const typicalMs = (after.startMs - before.startMs) / (after.seq - before.seq);
    return [{ fromMs: before.startMs + typicalMs, toMs: after.startMs }];
  });
}
