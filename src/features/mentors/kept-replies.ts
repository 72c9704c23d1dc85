import type { TakeId } from "../../domain/ids.ts";
import { FEEDBACK, type FeedbackRecord } from "../../domain/mentors/feedback.ts";
import { standing } from "../../domain/mentors/merge-feedback.ts";
import { takeRef } from "../../domain/mentors/take-ref.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { SENT } from "../../domain/records/sent-record.ts";
import { numberTakes } from "../../domain/takes/take-number.ts";
import type { MentorsPorts } from "./mentors-ports.ts";

/** A take as mentors and replies name it. */
export interface KnownTake {
  readonly take: TakeRecord;
  readonly ref: string;
  /** "Take 3": among those of its question. */
  readonly number: number;
}

/** What is here of takes and of what mentors said about them. */
export interface KeptReplies {
  /** What was sent last stands first; then the newest. */
  readonly takes: readonly KnownTake[];
  readonly byId: ReadonlyMap<TakeId, KnownTake>;
  /** Newest first. */
  readonly replies: readonly FeedbackRecord[];
  /** The mentors' names that were used, the last first. */
  readonly names: readonly string[];
  /** Whether anything went to a mentor. */
  readonly hasSent: boolean;
}

export async function readKept(storage: MentorsPorts["storage"]): Promise<KeptReplies> {
  const [all, documents, sent] = await Promise.all([
    storage.takes(),
    storage.documents(FEEDBACK),
    storage.documents(SENT),
  ]);
  const finished = all.filter(({ status }) => status !== "recording");
  const numbers = numberTakes(finished);
  const sentAt = new Map<TakeId, number>();
  for (const { takeId, at } of sent) sentAt.set(takeId, Math.max(at, sentAt.get(takeId) ?? 0));
  const takes = finished
    .map((take) => ({ take, ref: takeRef(take.id), number: numbers.get(take.id)?.number ?? 1 }))
    .toSorted(
      (a, b) => (sentAt.get(b.take.id) ?? 0) - (sentAt.get(a.take.id) ?? 0) || b.take.createdAt - a.take.createdAt,
    );
  const replies = standing(documents);
  const sentTo = sent.toSorted((a, b) => b.at - a.at).flatMap(({ to }) => (to === "" ? [] : [to]));
  return {
    takes,
    byId: new Map(takes.map((known) => [known.take.id, known])),
    replies,
    names: [...new Set([...replies.map(({ reviewer }) => reviewer), ...sentTo])],
    hasSent: sent.length > 0,
  };
}
