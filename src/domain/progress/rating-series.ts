import type { TakeId } from "../ids.ts";
import type { Level, Rating } from "../records/records.ts";
import { blindRatings } from "../rubric/blind-rating.ts";
import { CRITERION_IDS, RUBRIC_VERSION, type CriterionId } from "../rubric/criteria.ts";
import type { RatedTake } from "./rated-takes.ts";

/** How many of the newest ratings everything said of a criterion rests on. */
export const WINDOW = 10;
/** Under so many ratings nothing is said but that they are few. */
export const ENOUGH = 5;

/** One rating of one criterion, as it was given. */
export interface RatingPoint {
  readonly takeId: TakeId;
  readonly questionText: string;
  /** When the take was recorded. */
  readonly at: number;
  /** The blind one, given before any evidence was shown; the later one where that was left out. */
  readonly level: Level;
  readonly isBlind: boolean;
  /** As it stands now, where that is not `level`. */
  readonly later: Rating | null;
  readonly rubricVersion: number;
}

/** What can be said of a criterion. All levels are ones that were given, never computed between them. */
export type Claim =
  /** Fewer than ENOUGH ratings. */
  | { readonly name: "few"; readonly count: number }
  /** Only ratings of another version of the rubric, whose levels mean something else. */
  | { readonly name: "other-rubric"; readonly count: number }
  /**
   * Of a full window the newer `each` are all above or all below the older `each`: chance alone, with no trend behind it, hardly
   * ever does that. `from`, `to`: the middle one of either half.
   */
  | { readonly name: "moved"; readonly from: Level; readonly to: Level; readonly each: number }
  /** `times` of the last `of` ratings are at `level`, the middle one. */
  | { readonly name: "typical"; readonly level: Level; readonly times: number; readonly of: number };

export interface CriterionSeries {
  readonly criterion: CriterionId;
  /** Oldest first; at least one. */
  readonly points: readonly RatingPoint[];
  readonly latest: RatingPoint;
  /** The newest WINDOW ratings of this version of the rubric, oldest first. */
  readonly window: readonly RatingPoint[];
  /** The middle level of the window (the lower of the two middle ones); null where it is empty. */
  readonly typical: Level | null;
  readonly claim: Claim;
}

/** The middle level, the lower of the two middle ones; null of none. A median stays one of the five levels. */
export const middleLevel = (levels: readonly Level[]): Level | null =>
  levels.toSorted((a, b) => a - b)[Math.floor((levels.length - 1) / 2)] ?? null;

/**
 * A series for each criterion that was ever rated: the lowest middle level first, then the lowest latest one. Few ratings have
 * no middle worth the name: there the latest one counts alone.
 */
export function ratingSeries(rated: readonly RatedTake[]): readonly CriterionSeries[] {
  const all = CRITERION_IDS.flatMap((criterion) => {
    const points = rated.flatMap((one) => pointOf(one, criterion));
    const series = describe(criterion, points);
    return series === null ? [] : [series];
  });
  const height = ({ typical, latest, window }: CriterionSeries) =>
    typical === null ? 6 : window.length < ENOUGH ? latest.level : typical;
  return all.toSorted((a, b) => height(a) - height(b) || a.latest.level - b.latest.level);
}

function pointOf({ take, review }: RatedTake, criterion: CriterionId): readonly RatingPoint[] {
  const blind = blindRatings(review)[criterion];
  const now = review.ratings[criterion];
  const isBlind = isLevel(blind);
  const level = isBlind ? blind : now;
  if (!isLevel(level)) return [];
  return [
    {
      takeId: take.id,
      questionText: take.questionText,
      at: take.createdAt,
      level,
      isBlind,
      later: now === undefined || now === level ? null : now,
      rubricVersion: review.rubricVersion,
    },
  ];
}

const levelsOf = (points: readonly RatingPoint[]): readonly Level[] => points.map(({ level }) => level);

const isLevel = (rating: Rating | undefined): rating is Level => rating !== undefined && rating !== "not-applicable";

function describe(criterion: CriterionId, points: readonly RatingPoint[]): CriterionSeries | null {
  const latest = points.at(-1);
  if (latest === undefined) return null;
  const window = points.filter(({ rubricVersion }) => rubricVersion === RUBRIC_VERSION).slice(-WINDOW);
  const typical = middleLevel(levelsOf(window));
  return { criterion, points, latest, window, typical, claim: claimOf(window, typical, points.length) };
}

function claimOf(window: readonly RatingPoint[], typical: Level | null, count: number): Claim {
  if (typical === null) return { name: "other-rubric", count };
  if (window.length < ENOUGH) return { name: "few", count: window.length };
  const moved = window.length === WINDOW ? moveOf(levelsOf(window)) : null;
  if (moved !== null) return moved;
  const times = window.filter(({ level }) => level === typical).length;
  return { name: "typical", level: typical, times, of: window.length };
}

function moveOf(levels: readonly Level[]): Claim | null {
  const each = levels.length / 2;
  const [older, newer] = [levels.slice(0, each), levels.slice(each)];
  const isApart = Math.min(...newer) > Math.max(...older) || Math.max(...newer) < Math.min(...older);
  const [from, to] = [middleLevel(older), middleLevel(newer)];
  return isApart && from !== null && to !== null ? { name: "moved", from, to, each } : null;
}
