/** Why a file cannot be restored. Nothing was changed. */
export type BackupProblem =
  /** No zip file, or one that Second Take did not write. */
  | { readonly type: "backup-foreign" }
  /** Written by a newer version of the app than this one. */
  | { readonly type: "backup-too-new"; readonly format: number; readonly supported: number }
  /** Cut off or changed since it was written; `entry`: the file in it that shows it, empty: the whole. */
  | { readonly type: "backup-damaged"; readonly entry: string }
  /** Holds what no backup holds; `entry`: the file in it, or the place in its list. */
  | { readonly type: "backup-strange"; readonly entry: string };

/** One thing of a backup that is left out, while the rest can be restored. */
export interface Refusal {
  readonly kind: "take" | "interview" | "review" | "settings" | "profile" | "notebook" | "document" | "bank";
  /** What a person knows it by: the question of a take or review, the id of a bank; empty for what has no name. */
  readonly name: string;
  /** "checksum": its video was changed since the backup was made. */
  readonly reason: "too-new" | "damaged" | "checksum";
}
