import { PROGRAM, type ProgramRecord } from "../../domain/programs/program.ts";
import {
  OWN_BANK_ID,
  ownBankText,
  ownId,
  ownQuestion,
  ownQuestionsIn,
  emptyDraft,
  sameQuestion,
} from "../../domain/questions/own-bank.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { ProgramsPorts } from "./programs-ports.ts";

type Kept = Promise<Result<void, StorageFailure>>;
type StoragePort = Pick<ProgramsPorts, "storage">;

/** Writes a program whole, new or brought back. */
export const keepProgram = ({ storage }: StoragePort, program: ProgramRecord): Kept =>
  storage.changeDocument(PROGRAM, program.id, () => program);

export const removeProgram = ({ storage }: StoragePort, { id }: ProgramRecord): Kept =>
  storage.changeDocument(PROGRAM, id, () => null);

/** Writes all of these or none: where one is refused, those before it become what they were in `before`. */
export async function keepPrograms(
  ports: StoragePort,
  programs: readonly ProgramRecord[],
  before: readonly ProgramRecord[],
): Kept {
  for (const [place, program] of programs.entries()) {
    const kept = await keepProgram(ports, program);
    if (kept.ok) continue;
    await putBack(ports, programs.slice(0, place), before);
    return kept;
  }
  return ok(undefined);
}

/** Makes these programs what they were; those that were not there go. */
export async function putBack(
  ports: StoragePort,
  programs: readonly ProgramRecord[],
  before: readonly ProgramRecord[],
): Promise<void> {
  const earlier = new Map(before.map((program) => [program.id, program]));
  for (const program of programs) {
    const was = earlier.get(program.id);
    await (was === undefined ? removeProgram(ports, program) : keepProgram(ports, was));
  }
}

/** Adds what a program asked to the own questions, where it is not one of them yet; `title` names their bank. */
export async function keepAsOwn(
  { storage, newKey }: Pick<ProgramsPorts, "storage" | "newKey">,
  text: string,
  title: string,
): Kept {
  const stored = (await storage.bankTexts()).get(OWN_BANK_ID);
  const own = ownQuestionsIn(stored);
  if (own === null) return fail({ type: "storage-failed", name: "UnreadableError" });
  if (own.some((question) => sameQuestion(question.text) === sameQuestion(text))) return ok(undefined);
  const added = ownQuestion({ ...emptyDraft(), text }, ownId(newKey()));
  return storage.saveBank(OWN_BANK_ID, ownBankText([...own, added], stored, title) ?? "");
}
