import type { StorageRoom } from "./storage.ts";

/** `storage` is undefined on an insecure origin and in old browsers; then nothing is known. */
export function createStorageRoom(storage: StorageManager | undefined): StorageRoom {
  async function ask<T>(question: (manager: StorageManager) => Promise<T>): Promise<T | null> {
    if (storage === undefined) return null;
    try {
      return await question(storage);
    } catch {
      return null;
    }
  }

  const persistence = (granted: boolean | null) =>
    granted === null ? "unknown" : granted ? "persistent" : "best-effort";

  return {
    async space() {
      const estimate = await ask((manager) => manager.estimate());
      if (estimate?.usage === undefined) return null;
      return { usedBytes: estimate.usage, quotaBytes: estimate.quota ?? null };
    },
    persistence: async () => persistence(await ask((manager) => manager.persisted())),
    requestPersistence: async () => persistence(await ask((manager) => manager.persist())),
  };
}
