import type { InterviewPlan } from "../domain/interview/plan.ts";
import type { ProgramRecord } from "../domain/programs/program.ts";
import { planForProgram } from "../domain/programs/program-plan.ts";
import { conditionsOf } from "../domain/questions/profile.ts";
import type { PlaceParts } from "./place.ts";
import { startPlan } from "./start-plan.ts";

/** Draws an interview as this program would hold it, and goes to its room. */
export async function practiceProgram(parts: PlaceParts, program: ProgramRecord): Promise<void> {
  await startPlan(parts, () => draw(parts, program), { programId: program.id });
}

async function draw({ platform, settings }: PlaceParts, program: ProgramRecord): Promise<InterviewPlan | null> {
  const { bankShelf, clock, random, storage } = platform;
  const [{ banks }, profile, takes] = await Promise.all([bankShelf.content(), storage.profile(), storage.takes()]);
  const { readAloud, selfView } = settings.get();
  const plan = planForProgram(program, {
    banks,
    seed: random.seed(),
    asked: new Set(takes.map(({ questionId }) => questionId)),
    conditions: conditionsOf(profile, clock.now()),
    defaults: { readAloud, selfView },
  });
  return plan.prompts.length > 0 ? plan : null;
}
