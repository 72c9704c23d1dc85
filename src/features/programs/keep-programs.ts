import { PROGRAM, type ProgramRecord } from "../../domain/programs/program.ts";
import {
  changeOwnBank,
  emptyDraft,
  OWN_BANK_ID,
  ownId,
  ownQuestion,
  withOwn,
} from "../../domain/questions/own-bank.ts";
import type { Result } from "../../domain/result.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { ProgramsPorts } from "./programs-ports.ts";

type Kept = Promise<Result<void, StorageFailure>>;
type StoragePort = Pick<ProgramsPorts, "storage">;

/** Writes a program whole, new or brought back. */
export const keepProgram = ({ storage }: StoragePort, program: ProgramRecord): Kept =>
  storage.changeDocument(PROGRAM, program.id, () => program);

export const removeProgram = ({ storage }: StoragePort, { id }: ProgramRecord): Kept =>
  storage.changeDocument(PROGRAM, id, () => null);

/** Writes all of these or none. */
export const keepPrograms = ({ storage }: StoragePort, programs: readonly ProgramRecord[]): Kept =>
  storage.changeDocuments(PROGRAM, new Map(programs.map((program) => [program.id, () => program])));

/** Makes these programs what they were in `before`; those that were not there go. */
export function putBack(
  { storage }: StoragePort,
  programs: readonly ProgramRecord[],
  before: readonly ProgramRecord[],
): Kept {
  const earlier = new Map(before.map((program) => [program.id, program]));
  return storage.changeDocuments(PROGRAM, new Map(programs.map(({ id }) => [id, () => earlier.get(id) ?? null])));
}

/** Adds what a program asked to the own questions, where it is not one of them yet; `title` names their bank. */
export function keepAsOwn(
  { storage, newKey }: Pick<ProgramsPorts, "storage" | "newKey">,
  text: string,
  title: string,
): Kept {
  const added = ownQuestion({ ...emptyDraft(), text }, ownId(newKey()));
  return storage.changeBank(OWN_BANK_ID, (stored) => changeOwnBank(stored, title, (own) => withOwn(own, added)));
}
