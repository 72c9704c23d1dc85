import type { InterviewId } from "../ids.ts";
import type { InterviewRecord } from "../records/records.ts";
import type { InterviewPlan } from "./plan.ts";

/** How an interview is held, beside its questions. */
export type InterviewSetting = Pick<InterviewRecord, "media" | "askedBy" | "programId">;

/** An interview of these questions before its first one; by default on video, asked by the room, for no program. */
export function newInterview(
  id: InterviewId,
  createdAt: number,
  plan: InterviewPlan,
  setting: Partial<InterviewSetting> = {},
): InterviewRecord {
  const usual: InterviewSetting = { media: "video", askedBy: "room", programId: null };
  const { form, code, prompts } = setting.askedBy === "person" ? askedByPerson(plan) : plan;
  return { v: 2, id, createdAt, form, code, prompts, position: 0, status: "open", ...usual, ...setting };
}

/** A person reads the question to the applicant, leaves no time to prepare, and asks follow-ups within the same answer. */
const askedByPerson = ({ form, code, prompts }: InterviewPlan): InterviewPlan => ({
  form: { ...form, readAloud: false },
  code,
  prompts: prompts.map((prompt) => ({ ...prompt, prepareMs: 0, followUp: null })),
});
