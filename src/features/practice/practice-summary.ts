import { dueAgain, type LastRated } from "../../domain/questions/due.ts";
import type { TakeId } from "../../domain/ids.ts";
import { PROGRAM, type ProgramRecord } from "../../domain/programs/program.ts";
import { nextInterviewAt, programsInOrder, type DatedProgram } from "../../domain/programs/program-dates.ts";
import { resumePosition } from "../../domain/interview/resume-position.ts";
import type { InterviewRecord, ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { askedChange } from "../../domain/rubric/one-change.ts";
import { isRated } from "../../domain/rubric/review.ts";
import type { Storage } from "../../platform/storage/storage.ts";

export interface OpenInterview {
  readonly interview: InterviewRecord;
  /** Index of the question that comes next. */
  readonly position: number;
  readonly answeredCount: number;
  /** Length of all its takes together. */
  readonly keptMs: number;
}

/** What is kept, as far as Practice tells of it. */
export interface PracticeSummary {
  /** Interviews that were left before their last answer, newest first. */
  readonly open: readonly OpenInterview[];
  readonly lastTake: { readonly take: TakeRecord; readonly rated: boolean; readonly oneChange: string } | null;
  /** The question to practice next, because of how its last answer was rated. */
  readonly due: (LastRated & { readonly oneChange: string }) | null;
  /** Interviews that are to come, next first. */
  readonly comingUp: readonly DatedProgram[];
  readonly unrated: { readonly count: number; readonly newest: TakeId | null };
  readonly takeCount: number;
  readonly takeBytes: number;
  /** When each was recorded, newest first. */
  readonly takeTimes: readonly number[];
}

/** All three lists newest first, as storage gives them. */
function summarize(
  allTakes: readonly TakeRecord[],
  interviews: readonly InterviewRecord[],
  reviews: readonly ReviewRecord[],
  programs: readonly ProgramRecord[],
  now: number,
): PracticeSummary {
  const takes = allTakes.filter(({ status }) => status !== "recording");
  const reviewOf = new Map(reviews.map((review) => [review.takeId, review]));
  const ratedTake = (take: TakeRecord) => isRated(take.criteria, reviewOf.get(take.id) ?? null);
  const unrated = takes.filter((take) => !ratedTake(take));
  const [last] = takes;
  const changeFor = (take: TakeRecord) => askedChange(take, takes, reviews)?.text ?? "";
  const due = dueAgain(takes, reviews, now, [], nextInterviewAt(programs, now))[0]?.reason ?? null;
  return {
    open: interviews.flatMap((interview) => openInterview(interview, allTakes)),
    lastTake: last ? { take: last, rated: ratedTake(last), oneChange: changeFor(last) } : null,
    due: due && { ...due, oneChange: changeFor(due.take) },
    comingUp: programsInOrder(programs, now).comingUp,
    unrated: { count: unrated.length, newest: unrated[0]?.id ?? null },
    takeCount: takes.length,
    takeBytes: takes.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    takeTimes: takes.map(({ createdAt }) => createdAt),
  };
}

function openInterview(interview: InterviewRecord, takes: readonly TakeRecord[]): OpenInterview[] {
  if (interview.status !== "open") return [];
  const own = takes.filter(({ interviewId }) => interviewId === interview.id);
  const answered = new Set(own.map(({ promptIndex }) => promptIndex));
  const position = resumePosition(interview.prompts, answered);
  // What was opened and never answered is forgotten once something else was answered.
  const isForgotten = own.length === 0 && takes.some(({ createdAt }) => createdAt > interview.createdAt);
  if (isForgotten || position >= interview.prompts.length) return [];
  const keptMs = own.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return [{ interview, position, answeredCount: answered.size, keptMs }];
}

export async function loadSummary(
  storage: Pick<Storage, "takes" | "interviews" | "reviews" | "documents">,
  now: number,
): Promise<PracticeSummary> {
  const [takes, interviews, reviews, programs] = await Promise.all([
    storage.takes(),
    storage.interviews(),
    storage.reviews(),
    storage.documents(PROGRAM),
  ]);
  return summarize(takes, interviews, reviews, programs, now);
}
