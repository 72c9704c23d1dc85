/** The stores of the first release. */
export function first(database: IDBDatabase): void {
  const takes = database.createObjectStore("takes", { keyPath: "id" });
  takes.createIndex("byInterview", "interviewId");
  takes.createIndex("byQuestion", "questionId");
  takes.createIndex("byCreated", "createdAt");
  database.createObjectStore("chunks", { keyPath: ["takeId", "seq"] });
  database.createObjectStore("interviews", { keyPath: "id" });
  database.createObjectStore("reviews", { keyPath: "takeId" });
  database.createObjectStore("thumbnails");
  database.createObjectStore("settings");
  database.createObjectStore("banks");
}
