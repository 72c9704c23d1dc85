import { OWN_BANK_ID, ownBankText, ownQuestionsIn, type OwnQuestion } from "../../domain/questions/own-bank.ts";
import type { Result } from "../../domain/result.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { QuestionsPorts } from "./questions-ports.ts";

/** Changes the own questions as they are stored now: all of it is kept, or nothing. `title` names the bank. */
export async function changeOwn(
  { storage }: Pick<QuestionsPorts, "storage">,
  title: string,
  change: (questions: readonly OwnQuestion[]) => readonly OwnQuestion[],
): Promise<Result<void, StorageFailure>> {
  const stored = (await storage.bankTexts()).get(OWN_BANK_ID);
  const text = ownBankText(change(ownQuestionsIn(stored)), stored, title);
  return text === null ? storage.removeBank(OWN_BANK_ID) : storage.saveBank(OWN_BANK_ID, text);
}
