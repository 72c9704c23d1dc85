import type { EndCause, TakeRecord, WebmHead } from "../records/records.ts";

/** What one more chunk adds: its own size, and the take's running totals with it. */
export interface TakeGrowth {
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
    chunkCount: take.chunkCount + 1,
    durationMs: growth.durationMs,
    mediaEndMs: growth.mediaEndMs,
    webmHead: growth.webmHead ?? take.webmHead,
  };
}

/** The take as its recorder closed it. */
export function completeTake(
  take: TakeRecord,
  end: { readonly endCause: EndCause; readonly durationMs: number; readonly mediaEndMs: number },
): TakeRecord {
  return {
    ...take,
    status: "complete",
    endCause: end.endCause,
    durationMs: end.durationMs,
    mediaEndMs: end.mediaEndMs,
  };
}

/** The take as it is found after its page went away: everything up to the last chunk that was kept. */
export function recoverTake(take: TakeRecord): TakeRecord {
  return { ...take, status: "recovered", endCause: "unknown" };
}
