import { changeOwnBank, OWN_BANK_ID, type OwnQuestion } from "../../domain/questions/own-bank.ts";
import type { Result } from "../../domain/result.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { QuestionsPorts } from "./questions-ports.ts";

/** Changes the own questions as they are stored when it is written; a bank that cannot be read stays. `title` names theirs. */
export const changeOwn = (
  { storage }: Pick<QuestionsPorts, "storage">,
  title: string,
  change: (questions: readonly OwnQuestion[]) => readonly OwnQuestion[],
): Promise<Result<void, StorageFailure>> =>
  storage.changeBank(OWN_BANK_ID, (stored) => changeOwnBank(stored, title, change));
