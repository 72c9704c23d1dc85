/** One store for all that is kept as whole documents: the timeline, programs, what comes later. Keys: [kind, id]. */
export function documents(database: IDBDatabase): void {
  database.createObjectStore("documents");
}
