import type { Result } from "../../domain/result.ts";
import type { Changes } from "./changes.ts";
import type { Connection, Database, StoreName } from "./database.ts";
import { nameOf } from "./error-name.ts";
import type { StorageFailure } from "./storage.ts";
import { findByteForm, packBlob, type ByteForm, type StoredBytes } from "./stored-bytes.ts";
import { transact, type Durability, type WriteTransaction } from "./transact.ts";
import type { WriteQueue } from "./write-queue.ts";

/** The database and the only two ways to write to it. Both settle when the transaction has ended, and announce what was written. */
export interface Disk {
  /** For reading. */
  database(): Promise<Database>;
  write<S extends StoreName, T>(
    stores: S[],
    job: (transaction: WriteTransaction<S>) => Promise<T>,
    durability?: Durability,
  ): Promise<Result<T, StorageFailure>>;
  /** The same with bytes, in the form that this browser can keep. */
  writeBlob<S extends StoreName, T>(
    stores: S[],
    blob: Blob,
    job: (transaction: WriteTransaction<S>, bytes: StoredBytes) => Promise<T>,
  ): Promise<Result<T, StorageFailure>>;
}

export function createDisk(connection: Connection, queue: WriteQueue, changes: Changes): Disk {
  let form: ByteForm | null = null;

  async function commit<T>(write: (database: Database) => Promise<T>): Promise<Result<T, StorageFailure>> {
    const result = await queue.run(async () => {
      try {
        return await write(await connection.database());
      } catch (error) {
        // A connection that was closed under us; its "close" event may come late. The queue tries again on a new one.
        if (nameOf(error) === "InvalidStateError") connection.drop();
        throw error;
      }
    });
    if (result.ok) changes.announce();
    return result;
  }

  return {
    database: () => connection.database(),
    write: (stores, job, durability = "relaxed") => commit((database) => transact(database, stores, durability, job)),
    writeBlob: (stores, blob, job) =>
      commit(async (database) => {
        form ??= await findByteForm(database);
        // Before the transaction: it would end while the bytes are read.
        const bytes = await packBlob(blob, form);
        return transact(database, stores, "relaxed", (transaction) => job(transaction, bytes));
      }),
  };
}
