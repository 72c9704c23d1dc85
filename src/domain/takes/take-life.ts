import type { TakeRecord, WebmHead } from "../records/records.ts";

/** What one more chunk adds: its own size, and the take's running totals with it. */
export interface TakeGrowth {
  /** Number of the chunk; those that it leaves out are pieces of the take that are lost. */
  readonly seq: number;
  readonly sizeBytes: number;
  readonly durationMs: number;
  readonly mediaEndMs: number;
  /** Null while unknown; what is known already stays. */
  readonly webmHead: WebmHead | null;
}

/** The take with one more chunk. */
export function growTake(take: TakeRecord, growth: TakeGrowth): TakeRecord {
  return {
    ...take,
    sizeBytes: take.sizeBytes + growth.sizeBytes,
    chunkCount: Math.max(take.chunkCount, growth.seq + 1),
    durationMs: growth.durationMs,
    mediaEndMs: growth.mediaEndMs,
    webmHead: growth.webmHead ?? take.webmHead,
  };
}

type Ending = Pick<TakeRecord, "endCause" | "durationMs" | "durationIsSure" | "mediaEndMs">;

/** The take as its recorder closed it. */
export function completeTake(
  take: TakeRecord,
  { endCause, durationMs, durationIsSure, mediaEndMs }: Ending,
): TakeRecord {
  return { ...take, status: "complete", endCause, durationMs, durationIsSure, mediaEndMs };
}

/**
 * The take as it is found after its page went away: everything up to the last chunk that was kept. Without an index of its
 * media, its length is when that chunk came, which is not when it ends.
 */
export function recoverTake(take: TakeRecord): TakeRecord {
  return { ...take, status: "recovered", endCause: "unknown", durationIsSure: take.mediaEndMs > 0 };
}
