import type { IDBPTransaction } from "idb";
import type { Database, StoreName, Stores } from "./database.ts";

export type WriteTransaction<S extends StoreName> = IDBPTransaction<Stores, S[], "readwrite">;
/** "strict" waits for the disk itself, which matters when the power goes. */
export type Durability = "relaxed" | "strict";

/**
 * Runs `job` in one readwrite transaction and settles when that has ended, completed or aborted. Rejects with the reason
 * of the abort. `job` may await requests of this transaction only. Called inside the write queue.
 */
export async function transact<S extends StoreName, T>(
  database: Database,
  stores: S[],
  durability: Durability,
  job: (transaction: WriteTransaction<S>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, "readwrite", { durability });
  const ended = transaction.done.then(
    () => true,
    () => false,
  );
  let value: T;
  try {
    value = await job(transaction);
  } catch (error) {
    // When the disk is full the transaction knows, and the request says "AbortError" or nothing.
    if (transaction.error === null) abort(transaction);
    await ended;
    throw transaction.error ?? error;
  }
  if (!(await ended)) throw transaction.error ?? new DOMException("transaction aborted", "AbortError");
  return value;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
