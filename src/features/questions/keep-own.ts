import { OWN_BANK_ID, ownBankText, ownQuestionsIn, type OwnQuestion } from "../../domain/questions/own-bank.ts";
import { fail, type Result } from "../../domain/result.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { QuestionsPorts } from "./questions-ports.ts";

/** Changes the own questions as they are stored now: all of it is kept, or nothing, and a bank that cannot be read stays. `title` names it. */
export async function changeOwn(
  { storage }: Pick<QuestionsPorts, "storage">,
  title: string,
  change: (questions: readonly OwnQuestion[]) => readonly OwnQuestion[],
): Promise<Result<void, StorageFailure>> {
  const stored = (await storage.bankTexts()).get(OWN_BANK_ID);
  const own = ownQuestionsIn(stored);
  if (own === null) return fail({ type: "storage-failed", name: "UnreadableError" });
  const text = ownBankText(change(own), stored, title);
  return text === null ? storage.removeBank(OWN_BANK_ID) : storage.saveBank(OWN_BANK_ID, text);
}
