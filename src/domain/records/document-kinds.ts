import type { DocumentKind, StoredDocument } from "./document-kind.ts";

/** The kinds that a backup carries: what a person entered. What can be measured again stays out. */
export const KEPT_KINDS: readonly DocumentKind<unknown>[] = [];

/** The kinds whose documents belong to one take, under its id, and go with it. */
export const KINDS_OF_TAKES = ["evidence"] as const;

/** Names a document among all. */
export const documentKey = ({ kind, id }: Pick<StoredDocument, "kind" | "id">): string => JSON.stringify([kind, id]);

/** When a document says that it was changed; 0 where it does not say. */
export function changedAt({ value }: StoredDocument): number {
  if (typeof value !== "object" || value === null || !("updatedAt" in value)) return 0;
  return typeof value.updatedAt === "number" ? value.updatedAt : 0;
}
