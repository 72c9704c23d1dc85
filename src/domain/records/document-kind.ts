import type { OpenRecord } from "./migrate-record.ts";

/**
 * A kind of record that is kept and read whole, each under an id of its own: a new kind needs no change of storage.
 * `document-kinds.ts` lists them all.
 */
export interface DocumentKind<T> {
  /** Names the kind on the disk and in backups: never changed after release. */
  readonly name: string;
  readonly open: OpenRecord<T>;
}

/** Something of a kind, as it lies in storage or in a backup. */
export interface StoredDocument {
  readonly kind: string;
  readonly id: string;
  readonly value: unknown;
}
