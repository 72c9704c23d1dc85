import { measuresOf, type Measures } from "../../domain/compare/differences.ts";
import type { InterviewId, TakeId } from "../../domain/ids.ts";
import type { InterviewRecord, ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { numberTakes, type TakeNumber } from "../../domain/takes/take-number.ts";
import type { TimelineEntry } from "../../domain/timeline/timeline.ts";
import type { ReportPorts } from "./report-ports.ts";

/** What is printed: one take, or all of an interview. */
export type ReportSubject =
  | { readonly type: "take"; readonly id: TakeId }
  | { readonly type: "interview"; readonly id: InterviewId };

export interface ReportedTake {
  readonly take: TakeRecord;
  readonly number: TakeNumber;
  readonly review: ReviewRecord | null;
  readonly dates: readonly TimelineEntry[];
  readonly measures: Measures;
}

export interface Report {
  /** Null for one take, and where its record cannot be read. */
  readonly interview: InterviewRecord | null;
  /** In the order in which they were asked; empty where there is nothing to print. */
  readonly takes: readonly ReportedTake[];
}

export async function readReport(ports: ReportPorts, subject: ReportSubject): Promise<Report> {
  const { storage } = ports;
  const found = subject.type === "take" ? [await storage.take(subject.id)] : await storage.takesOfInterview(subject.id);
  const takes = found.flatMap((take) =>
    take === null || take.deletedAt !== null || take.status === "recording" ? [] : [take],
  );
  return {
    interview: subject.type === "interview" ? await storage.interview(subject.id) : null,
    takes: await Promise.all(
      takes
        .toSorted((a, b) => a.promptIndex - b.promptIndex || a.createdAt - b.createdAt)
        .map((take) => readTake(ports, take)),
    ),
  };
}

async function readTake({ storage, evidenceOf, datesOf }: ReportPorts, take: TakeRecord): Promise<ReportedTake> {
  const [siblings, review, evidence, dates] = await Promise.all([
    storage.takesOfQuestion(take.questionId),
    storage.review(take.id),
    evidenceOf(take.id),
    datesOf(take),
  ]);
  // As in the review: nothing measured before the person has rated or skipped.
  const isRevealed = review !== null && review.blind !== null;
  return {
    take,
    number: numberTakes(siblings).get(take.id) ?? { number: 1, total: 1 },
    review,
    dates,
    measures: measuresOf(take, isRevealed ? evidence : null),
  };
}

/** The pinned moments of a review, in order, each once. */
export const pinnedMoments = (review: ReviewRecord | null): readonly number[] =>
  [...new Set(Object.values(review?.pins ?? {}))].toSorted((a, b) => a - b);
