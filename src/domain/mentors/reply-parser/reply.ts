import type { Level } from "../../records/records.ts";
import type { CriterionId } from "../../rubric/criteria.ts";

/** A remark on a moment of a take. */
export interface ReplyComment {
  /** Reference of the take as in `takeRef`, in capitals; null: the reply names none for it. */
  readonly takeRef: string | null;
  /** In the take. */
  readonly atMs: number;
  readonly text: string;
  /** The words that were read as the time: "at 0.41". */
  readonly readFrom: string;
}

export interface ReplyRating {
  readonly takeRef: string | null;
  readonly criterion: CriterionId;
  readonly level: Level;
}

/** Words without a time and a rating. */
export interface ReplyRest {
  readonly takeRef: string | null;
  readonly text: string;
  /** It names a time, which the take does not have. */
  readonly isBeyondEnd: boolean;
}

/** How a stretch of the reply was read. "envelope": put there by the chat or mail program, and what is quoted of an older message. */
export type PieceKind = "time" | "words" | "rating" | "ref" | "envelope" | "rest" | "blank";

export interface ReplyPiece {
  readonly kind: PieceKind;
  /** Offsets in the text as it was pasted. */
  readonly start: number;
  readonly end: number;
}

export interface ParsedReply {
  /** In the order of the text. */
  readonly comments: readonly ReplyComment[];
  /** Of a criterion of a take, the first that is said. */
  readonly ratings: readonly ReplyRating[];
  readonly rest: readonly ReplyRest[];
  /** The references that it names, each once. */
  readonly refs: readonly string[];
  /** Whose name a chat or mail program put beside the words; null where there is none. */
  readonly sender: string | null;
  /** They cover the text from its start to its end without a gap. */
  readonly pieces: readonly ReplyPiece[];
}

/** What is known about the takes that a reply may mean. */
export interface KnownTakes {
  /** Length in ms of the take with this reference, of the one that is meant without a reference for null; null: not known. */
  readonly lengthMs: (ref: string | null) => number | null;
}
