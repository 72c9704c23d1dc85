import { useCallback } from "react";
import type { Bank } from "../../domain/questions/bank.ts";
import type { NotebookRecord, ProfileRecord } from "../../domain/records/records.ts";
import { emptyTimeline, TIMELINE, TIMELINE_ID, type TimelineRecord } from "../../domain/timeline/timeline.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import type { TimelinePorts } from "./timeline-ports.ts";

/** All that My timeline shows. */
export interface TimelineView {
  readonly timeline: TimelineRecord;
  readonly notebook: NotebookRecord;
  readonly profile: ProfileRecord;
  readonly banks: readonly Bank[];
}

/** What is stored, read again after every change; null until the first answer. */
export function useTimeline({ storage, banks }: TimelinePorts): TimelineView | null {
  const read = useCallback(async (): Promise<TimelineView> => {
    const [timeline, notebook, profile, shelf] = await Promise.all([
      storage.document(TIMELINE, TIMELINE_ID),
      storage.notebook(),
      storage.profile(),
      banks(),
    ]);
    return { timeline: timeline ?? emptyTimeline(), notebook, profile, banks: shelf };
  }, [storage, banks]);
  return useFresh(read, storage);
}

/** Changes what is stored now; null: it is kept. */
export async function changeTimeline(
  { storage, clock }: TimelinePorts,
  change: (timeline: TimelineRecord, at: number) => TimelineRecord,
): Promise<StorageFailure | null> {
  const changed = await storage.changeDocument(TIMELINE, TIMELINE_ID, (stored) =>
    change(stored ?? emptyTimeline(), clock.now()),
  );
  return changed.ok ? null : changed.failure;
}
