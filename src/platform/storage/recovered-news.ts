import { localKey } from "./origin-keys.ts";

/** Ids of takes that were brought back, until the person has read of it: a reload must not swallow the news. */
export interface RecoveredNews {
  read(): readonly string[];
  /** Instead of what stood there; an empty list when all is read. */
  write(ids: readonly string[]): void;
}

/** In local storage: where the browser refuses it, the news lasts one visit. */
export function createRecoveredNews(): RecoveredNews {
  const key = localKey("recovered");
  return {
    read: () => key.read()?.split(" ") ?? [],
    write: (ids) => (ids.length === 0 ? key.remove() : key.write(ids.join(" "))),
  };
}
