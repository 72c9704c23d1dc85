import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";

/** Gives node an origin that nobody has visited: an empty database, empty keys, no files, no locks. */
export function visitNewOrigin(parts: { locks?: LockManager; files?: Map<string, string> } = {}): void {
  const { files } = parts;
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("localStorage", keyArea());
  vi.stubGlobal("sessionStorage", keyArea());
  vi.stubGlobal("navigator", {
    ...(parts.locks === undefined ? {} : { locks: parts.locks }),
    storage: files === undefined ? {} : { getDirectory: async () => fileRoot(files) },
  });
}

/** Local or session storage: its keys are its own properties, its methods are not. */
function keyArea(): object {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as object;
}

function fileRoot(files: Map<string, string>) {
  return {
    async *keys() {
      yield* files.keys();
    },
    async removeEntry(name: string) {
      files.delete(name);
    },
  };
}

/** A lock manager with one holder at a time for each name, first come, first served; shared by all that are given it. */
export function fakeLocks(): LockManager {
  const tails = new Map<string, Promise<unknown>>();
  const request = (name: string, use: () => Promise<unknown>) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(use);
    tails.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
  return { request } as unknown as LockManager;
}
