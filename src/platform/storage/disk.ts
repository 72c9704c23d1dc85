import type { Result } from "../../domain/result.ts";
import type { Changes } from "./changes.ts";
import type { Connection, Database, StoreName } from "./database.ts";
import { nameOf } from "./error-name.ts";
import type { StorageFailure } from "./storage.ts";
import { findByteForm, packBlob, type ByteForm, type StoredBytes } from "./stored-bytes.ts";
import { transact, type Durability, type WriteTransaction } from "./transact.ts";
import type { WriteQueue } from "./write-queue.ts";

/** The database and the only ways to write to it. All settle when the transaction has ended, and announce what was written. */
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
  /** The same with several, in their order. Not announced: for bytes that nobody sees before a later write. */
  writeBlobs<S extends StoreName, T>(
    stores: S[],
    blobs: readonly Blob[],
    job: (transaction: WriteTransaction<S>, bytes: readonly StoredBytes[]) => Promise<T>,
  ): Promise<Result<T, StorageFailure>>;
}

export function createDisk(connection: Connection, queue: WriteQueue, changes: Changes): Disk {
  let form: ByteForm | null = null;

  function attempt<T>(write: (database: Database) => Promise<T>): Promise<Result<T, StorageFailure>> {
    return queue.run(async () => {
      try {
        return await write(await connection.database());
      } catch (error) {
        // A connection that was closed under us; its "close" event may come late. The queue tries again on a new one.
        if (nameOf(error) === "InvalidStateError") connection.drop();
        throw error;
      }
    });
  }

  async function commit<T>(write: (database: Database) => Promise<T>): Promise<Result<T, StorageFailure>> {
    const result = await attempt(write);
    if (result.ok) changes.announce();
    return result;
  }

  async function pack(database: Database, blob: Blob): Promise<StoredBytes> {
    form ??= await findByteForm(database);
    return packBlob(blob, form);
  }

  return {
    database: () => connection.database(),
    write: (stores, job, durability = "relaxed") => commit((database) => transact(database, stores, durability, job)),
    writeBlob: (stores, blob, job) =>
      commit(async (database) => {
        // Before the transaction: it would end while the bytes are read.
        const bytes = await pack(database, blob);
        return transact(database, stores, "relaxed", (transaction) => job(transaction, bytes));
      }),
    writeBlobs: (stores, blobs, job) =>
      attempt(async (database) => {
        const all = await Promise.all(blobs.map((blob) => pack(database, blob)));
        return transact(database, stores, "relaxed", (transaction) => job(transaction, all));
      }),
  };
}
