import type { SettingsRecord } from "../domain/records/records.ts";
import type { Result } from "../domain/result.ts";
import { Store, type Readable } from "../domain/store.ts";
import type { Storage, StorageFailure } from "../platform/storage/storage.ts";

export type SettingsChange = Partial<Omit<SettingsRecord, "v">>;

/** The person's settings, the same for every place of this tab. */
export interface SettingsStore extends Readable<SettingsRecord> {
  /** Holds at once in this tab; the result tells whether it was kept for the next visit. */
  update(change: SettingsChange): Promise<Result<void, StorageFailure>>;
}

export async function openSettingsStore(storage: Pick<Storage, "settings" | "saveSettings">): Promise<SettingsStore> {
  const store = new Store(await storage.settings());
  let lastSave: Promise<unknown> = Promise.resolve();

  // Another tab may have changed other fields meanwhile, so only the change goes onto what is stored.
  async function save(change: SettingsChange): Promise<Result<void, StorageFailure>> {
    return storage.saveSettings({ ...(await storage.settings()), ...change });
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    update(change) {
      store.set({ ...store.get(), ...change });
      const saved = lastSave.then(() => save(change));
      lastSave = saved.catch(() => undefined);
      return saved;
    },
  };
}
