import { answerLengths } from "../../domain/progress/answer-lengths.ts";
import { changeLedger } from "../../domain/progress/change-ledger.ts";
import { findingOf } from "../../domain/progress/finding.ts";
import { ratedTakes } from "../../domain/progress/rated-takes.ts";
import { ratingSeries } from "../../domain/progress/rating-series.ts";
import type { ProgramRecord } from "../../domain/programs/program.ts";
import type { ReviewRecord, TakeRecord } from "../../domain/records/records.ts";

/** Everything that follows from what is kept, without the question banks. */
export function summarize(
  takes: readonly TakeRecord[],
  reviews: readonly ReviewRecord[],
  programs: readonly ProgramRecord[],
) {
  const rated = ratedTakes(takes, reviews);
  const series = ratingSeries(rated);
  return {
    takes,
    reviews,
    programs,
    rated,
    series,
    finding: findingOf(series),
    ledger: changeLedger(takes, rated),
    lengths: answerLengths(takes),
  };
}

export type ProgressSummary = ReturnType<typeof summarize>;
