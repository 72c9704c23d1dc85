import type { InterviewId } from "../ids.ts";
import type { InterviewRecord } from "../records/records.ts";
import type { InterviewPlan } from "./plan.ts";

/** How an interview is held, beside its questions. */
export type InterviewSetting = Pick<InterviewRecord, "media" | "askedBy" | "programId">;

/** An interview of these questions before its first one; by default on video, asked by the room, for no program. */
export function newInterview(
  id: InterviewId,
  createdAt: number,
  { form, code, prompts }: InterviewPlan,
  setting: Partial<InterviewSetting> = {},
): InterviewRecord {
  const usual: InterviewSetting = { media: "video", askedBy: "room", programId: null };
  return { v: 2, id, createdAt, form, code, prompts, position: 0, status: "open", ...usual, ...setting };
}
