import type { FeedbackRecord } from "../../src/domain/mentors/feedback.ts";

/** A pasted reply that says nothing, with parts of it changed. */
export const aReply = (fields: Partial<FeedbackRecord> = {}): FeedbackRecord => ({
  v: 1,
  id: "reply-1",
  reviewer: "Dr. Whitlow",
  thread: fields.id ?? "reply-1",
  revision: 1,
  receivedAt: 1_764_000_000_000,
  source: "pasted",
  text: "0:33 you apologize twice.",
  comments: [],
  ratings: [],
  notes: [],
  ...fields,
});
