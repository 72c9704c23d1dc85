import { parseBank, type Bank, type BankProblem } from "../../domain/questions/bank.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import type { Storage, StorageFailure } from "../../platform/storage/storage.ts";
import type { OpenShelf } from "./use-shelf.ts";

export type AddBankFailure =
  | BankProblem
  | StorageFailure
  /** A bank that comes with the app has this id. */
  | { readonly type: "bank-bundled"; readonly id: string; readonly title: string };

// A bank of 20,000 questions has about half of this; what is bigger is some other file, such as a video.
const MAX_FILE_BYTES = 64e6;

/** Reads a file as a bank and keeps its text. A bank that the person added before is replaced by one with its id. */
export async function addBank(
  storage: Pick<Storage, "saveBank">,
  shelf: OpenShelf,
  file: File,
): Promise<Result<Bank, AddBankFailure>> {
  const text = await textOf(file);
  const parsed = text === null ? fail<BankProblem>({ type: "bank-not-json" }) : parseBank(text);
  if (text === null || !parsed.ok) return parsed;
  const { id, title } = parsed.value;
  if (isBundled(id, shelf)) return fail({ type: "bank-bundled", id, title });
  const saved = await storage.saveBank(id, text);
  return saved.ok ? ok(parsed.value) : saved;
}

async function textOf(file: File): Promise<string | null> {
  if (file.size > MAX_FILE_BYTES) return null;
  try {
    return await file.text();
  } catch {
    // The file was moved, or may not be read: nothing can be told about it.
    return null;
  }
}

// A bundled bank that could not be opened today still owns its id.
function isBundled(id: string, { banks, problems, added }: OpenShelf): boolean {
  if (problems.some(({ file }) => file === `${id}.json`)) return true;
  return banks.some((bank) => bank.id === id) && !added.has(id);
}
