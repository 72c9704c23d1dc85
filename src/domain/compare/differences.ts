import { speechFacts } from "../evidence/speech-facts.ts";
import type { EvidenceRecord } from "../evidence/evidence.ts";
import { NOTE_TAGS, type NoteTag, type Rating, type ReviewRecord, type TakeRecord } from "../records/records.ts";
import { CRITERION_IDS, type CriterionId } from "../rubric/criteria.ts";
import type { Pair } from "./alignment.ts";

/** From so long on, in ms, a pause is counted here; shorter ones are breath. */
export const LONG_PAUSE_MS = 1500;

/** One criterion in both takes: the blind rating, the later one where there is no blind one; null: not rated. */
export interface RatingDifference {
  readonly criterion: CriterionId;
  readonly ratings: Pair<Rating | null>;
  /** In levels; null where one of the two is no level, or they were given by different versions of the rubric. */
  readonly change: number | null;
}

/** Criteria that are rated in either take, in the rubric's order. */
export function ratingDifferences(reviews: Pair<ReviewRecord | null>): readonly RatingDifference[] {
  const [a, b] = reviews;
  const isComparable = a?.rubricVersion === b?.rubricVersion;
  return CRITERION_IDS.flatMap((criterion): RatingDifference[] => {
    const before = ratingOf(a, criterion);
    const after = ratingOf(b, criterion);
    if (before === null && after === null) return [];
    const change = isComparable && typeof before === "number" && typeof after === "number" ? after - before : null;
    return [{ criterion, ratings: [before, after], change }];
  });
}

const ratingOf = (review: ReviewRecord | null, criterion: CriterionId): Rating | null =>
  review?.blind?.ratings[criterion] ?? review?.ratings[criterion] ?? null;

/** How many notes of a tag each take has; tags without any are left out. */
export function noteDifferences(
  reviews: Pair<ReviewRecord | null>,
): readonly { readonly tag: NoteTag; readonly counts: Pair<number> }[] {
  const countIn = (review: ReviewRecord | null, tag: NoteTag) =>
    review?.notes.filter((note) => note.tag === tag).length ?? 0;
  return NOTE_TAGS.map((tag) => ({
    tag,
    counts: [countIn(reviews[0], tag), countIn(reviews[1], tag)] as const,
  })).filter(({ counts }) => counts[0] + counts[1] > 0);
}

/** What can be measured in one take; null: not measured, or it cannot be told. */
export interface Measures {
  readonly lengthMs: number;
  readonly firstWordMs: number | null;
  /** Of at least LONG_PAUSE_MS, after the first word. */
  readonly pauses: readonly { readonly startMs: number; readonly endMs: number }[] | null;
  /** The longest of them; null where there is none too. */
  readonly longestPauseMs: number | null;
}

export function measuresOf({ durationMs }: Pick<TakeRecord, "durationMs">, evidence: EvidenceRecord | null): Measures {
  const facts = evidence === null ? null : speechFacts(evidence);
  if (facts === null || !facts.known)
    return { lengthMs: durationMs, firstWordMs: null, pauses: null, longestPauseMs: null };
  const pauses = facts.pauses.filter(({ startMs, endMs }) => endMs - startMs >= LONG_PAUSE_MS);
  return {
    lengthMs: durationMs,
    firstWordMs: facts.firstWordMs,
    pauses,
    longestPauseMs: pauses.length === 0 ? null : Math.max(...pauses.map(({ startMs, endMs }) => endMs - startMs)),
  };
}
