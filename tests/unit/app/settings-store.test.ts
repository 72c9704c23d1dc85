import { describe, expect, it, vi } from "vitest";
import { openSettingsStore } from "../../../src/app/settings-store.ts";
import { defaultSettings } from "../../../src/domain/records/default-settings.ts";
import { fail, ok } from "../../../src/domain/result.ts";
import type { SettingsRecord } from "../../../src/domain/records/records.ts";

function storageWith(stored: SettingsRecord) {
  const storage = {
    stored,
    settings: async () => storage.stored,
    saveSettings: async (settings: SettingsRecord) => {
      storage.stored = settings;
      return ok(undefined);
    },
  };
  return storage;
}

describe("the settings store", () => {
  it("starts with what is stored", async () => {
    const store = await openSettingsStore(storageWith({ ...defaultSettings(), theme: "dark" }));
    expect(store.get().theme).toBe("dark");
  });

  it("holds a change at once, tells its listeners and writes it", async () => {
    const storage = storageWith(defaultSettings());
    const store = await openSettingsStore(storage);
    const listener = vi.fn();
    store.subscribe(listener);
    const saved = store.update({ lens: "below" });
    expect(store.get().lens).toBe("below");
    expect(listener).toHaveBeenCalledTimes(1);
    expect(await saved).toEqual(ok(undefined));
    expect(storage.stored.lens).toBe("below");
  });

  it("does not undo what another tab changed meanwhile", async () => {
    const storage = storageWith(defaultSettings());
    const store = await openSettingsStore(storage);
    storage.stored = { ...storage.stored, theme: "dark" };
    await store.update({ lens: "left" });
    expect(storage.stored).toMatchObject({ theme: "dark", lens: "left" });
  });

  it("writes two changes of one moment one after the other, so that neither is lost", async () => {
    const storage = storageWith(defaultSettings());
    const store = await openSettingsStore(storage);
    await Promise.all([store.update({ theme: "light" }), store.update({ quality: "small" })]);
    expect(storage.stored).toMatchObject({ theme: "light", quality: "small" });
  });

  it("keeps the change for this visit when it cannot be written, and says so", async () => {
    const full = fail({ type: "storage-full" } as const);
    const store = await openSettingsStore({ ...storageWith(defaultSettings()), saveSettings: async () => full });
    expect(await store.update({ theme: "dark" })).toEqual(full);
    expect(store.get().theme).toBe("dark");
  });
});
