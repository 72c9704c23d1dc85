import type { DocumentKind, StoredDocument } from "./document-kind.ts";
import { FEEDBACK } from "../mentors/feedback.ts";
import { PROGRAM } from "../programs/program.ts";
import { SENT } from "./sent-record.ts";
import { SHEET_NOTES } from "./sheet-notes.ts";
import { TIMELINE } from "../timeline/timeline.ts";

/** The kinds that a backup carries: what a person entered. What can be measured again stays out. */
export const KEPT_KINDS: readonly DocumentKind<unknown>[] = [FEEDBACK, PROGRAM, SENT, SHEET_NOTES, TIMELINE];

/** Names a document among all. */
export const documentKey = ({ kind, id }: Pick<StoredDocument, "kind" | "id">): string => JSON.stringify([kind, id]);

/** When a document says that it was changed; 0 where it does not say. */
export function changedAt({ value }: StoredDocument): number {
  if (typeof value !== "object" || value === null || !("updatedAt" in value)) return 0;
  return typeof value.updatedAt === "number" ? value.updatedAt : 0;
}
