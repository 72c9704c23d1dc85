import type { Rating } from "../records/records.ts";
import { writeCsv } from "../questions/csv.ts";
import { blindRatings } from "../rubric/blind-rating.ts";
import { CRITERION_IDS, type CriterionId } from "../rubric/criteria.ts";
import type { RatedTake } from "./rated-takes.ts";

/** Words for the file, which is read outside the app. */
export interface CsvWords {
  readonly columns: readonly [
    recorded: string,
    question: string,
    take: string,
    criterion: string,
    blind: string,
    later: string,
    moment: string,
    rubric: string,
    id: string,
  ];
  readonly criterion: (id: CriterionId) => string;
  readonly notApplicable: string;
  /** "Answer" or "Follow-up". */
  readonly kind: (kind: RatedTake["take"]["kind"]) => string;
}

/**
 * One row for each take and criterion that has a rating: when it was recorded (ISO 8601, UTC), the question, the criterion, its
 * blind and its later rating, the pinned moment in seconds, the version of the rubric, the take's id. No cell is a formula.
 */
export function ratingsCsv(rated: readonly RatedTake[], words: CsvWords): string {
  const cell = (rating: Rating | undefined) =>
    rating === undefined ? "" : rating === "not-applicable" ? words.notApplicable : String(rating);
  const rows = rated.flatMap(({ take, review }) =>
    CRITERION_IDS.flatMap((id) => {
      const blind = blindRatings(review)[id];
      const later = review.ratings[id];
      if (blind === undefined && later === undefined) return [];
      const pin = review.pins[id];
      return [
        [
          new Date(take.createdAt).toISOString(),
          take.questionText,
          words.kind(take.kind),
          words.criterion(id),
          cell(blind),
          cell(later),
          pin === undefined ? "" : (pin / 1000).toFixed(1),
          String(review.rubricVersion),
          take.id,
        ],
      ];
    }),
  );
  return writeCsv([words.columns, ...rows]);
}
