import type { InterviewId } from "../../domain/ids.ts";
import type { PresetId } from "../../domain/interview/form.ts";
import { newInterview, type InterviewSetting } from "../../domain/interview/new-interview.ts";
import type { InterviewPlan } from "../../domain/interview/plan.ts";
import { personalForm, type Person } from "../../domain/interview/presets.ts";
import { paths } from "../../domain/paths.ts";
import { conditionsOf } from "../../domain/questions/profile.ts";
import type { InterviewRecord, ProfileRecord } from "../../domain/records/records.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import type { ShelfContent, ShelfProblem } from "../../platform/banks/bank-shelf.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { PracticePorts } from "./practice-ports.ts";

export type StartFailure = StorageFailure | ShelfProblem;
export type StartResult = Result<InterviewId, StartFailure>;

type StartPorts = Pick<PracticePorts, "clock" | "storage" | "newInterviewId" | "go">;
type DrawPorts = Pick<PracticePorts, "shelf" | "settings" | "newSeed">;

/** Keeps the interview and goes to its room. */
export async function startPlan(
  ports: StartPorts,
  plan: InterviewPlan,
  setting: Partial<InterviewSetting> = {},
): Promise<StartResult> {
  const id = ports.newInterviewId();
  const interview = newInterview(id, ports.clock.now(), plan, setting);
  const saved = await ports.storage.saveInterview(interview);
  if (!saved.ok) return saved;
  ports.go(paths.interview(id));
  return ok(id);
}

/** Draws the questions of a preset for the person of this device. */
export async function drawPreset(
  ports: DrawPorts & Pick<StartPorts, "clock" | "storage">,
  preset: Exclude<PresetId, "custom">,
): Promise<Result<InterviewPlan, StartFailure>> {
  const { shelf, storage } = ports;
  const [planner, content, profile, takes] = await Promise.all([
    loadPlanner(),
    shelf.content(),
    storage.profile(),
    storage.takes(),
  ]);
  if (planner === null) return fail({ type: "bank-unreachable" });
  const { readAloud, selfView } = ports.settings.get();
  const person = personOf(profile, content, ports.clock.now());
  const form = personalForm(preset, { readAloud, selfView }, person);
  const asked = new Set(takes.map(({ questionId }) => questionId));
  const plan = planner.planFresh(form, content.banks, ports.newSeed(), asked);
  if (plan.prompts.length === 0) return fail(whyEmpty(content, plan.form.bankIds));
  return ok(plan);
}

/** Draws the questions of a preset and starts it. */
export async function startPreset(
  ports: StartPorts & DrawPorts,
  preset: Exclude<PresetId, "custom">,
  media: InterviewRecord["media"] = "video",
): Promise<StartResult> {
  const plan = await drawPreset(ports, preset);
  return plan.ok ? startPlan(ports, plan.value, { media }) : plan;
}

function personOf(profile: ProfileRecord, { banks }: ShelfContent, now: number): Person {
  const field = profile.specialties.find((specialty) => banks.some(({ id }) => id === specialty));
  return { conditions: conditionsOf(profile, now), specialtyBank: field ?? null };
}

// The draw comes with the first start, which the first screen does without; null where it cannot be fetched.
const loadPlanner = () => import("../../domain/interview/plan.ts").catch(() => null);

// A preset always finds questions in its banks, so an empty draw means that a bank is not there.
function whyEmpty({ problems }: ShelfContent, bankIds: readonly string[]): ShelfProblem {
  const own = problems.find(({ file }) => bankIds.some((id) => file === `${id}.json`));
  return own?.problem ?? { type: "bank-unreachable" };
}
