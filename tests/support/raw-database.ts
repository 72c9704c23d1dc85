import { forceCloseDatabase } from "fake-indexeddb";

/** The database as it lies there, without any code of the app. */
const NAME = "second-take";

export interface StoreStructure {
  readonly keyPath: string | string[] | null;
  readonly indexes: Readonly<Record<string, string>>;
}
export type Structure = Readonly<Record<string, StoreStructure>>;

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
  });
}

async function withDatabase<T>(use: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const database = await settled(indexedDB.open(NAME));
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

export async function createDatabase(version: number, structure: Structure): Promise<void> {
  const opening = indexedDB.open(NAME, version);
  opening.addEventListener("upgradeneeded", () => {
    for (const [name, { keyPath, indexes }] of Object.entries(structure)) {
      const store = opening.result.createObjectStore(name, keyPath === null ? {} : { keyPath });
      for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
    }
  });
  (await settled(opening)).close();
}

export function structureOf(): Promise<Structure> {
  return withDatabase(async (database) => {
    const transaction = database.transaction([...database.objectStoreNames]);
    return Object.fromEntries(
      [...database.objectStoreNames].map((name) => {
        const store = transaction.objectStore(name);
        const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
        return [name, { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) } as StoreStructure];
      }),
    );
  });
}

export function putRow(store: string, row: unknown, key?: IDBValidKey): Promise<void> {
  return withDatabase(async (database) => {
    await settled(database.transaction(store, "readwrite").objectStore(store).put(row, key));
  });
}

export function readRow(store: string, key: IDBValidKey): Promise<unknown> {
  return withDatabase((database) => settled<unknown>(database.transaction(store).objectStore(store).get(key)));
}

/** How many rows each store holds. */
export function countRows(): Promise<Record<string, number>> {
  return withDatabase(async (database) => {
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const counts = await Promise.all(names.map((name) => settled(transaction.objectStore(name).count())));
    return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? 0]));
  });
}

/** Ends a transaction as a full disk does: with an error of its own and none on its requests. */
export function abortWith(transaction: IDBTransaction, name: string): void {
  const abort: unknown = Reflect.get(transaction, "_abort");
  if (typeof abort !== "function") throw new Error("only fake-indexeddb can be aborted from outside");
  abort.call(transaction, name);
}

/** Closes a connection as the browser does when something is wrong. */
export function closeFromOutside(connection: unknown): void {
  forceCloseDatabase(connection as Parameters<typeof forceCloseDatabase>[0]);
}
