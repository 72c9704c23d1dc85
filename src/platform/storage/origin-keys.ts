import { nameOf } from "./error-name.ts";

/** Every key of ours in local and session storage begins with this: the origin may be shared with other pages. */
const PREFIX = "second-take.";

/** Null where the browser refuses the area: even naming it may throw. */
function withArea<T>(area: () => globalThis.Storage, use: (area: globalThis.Storage) => T): T | null {
  try {
    return use(area());
  } catch {
    return null;
  }
}

/** Whether the person's browser keeps nothing for this page: there even naming an area is refused. */
export function isOriginRefused(): boolean {
  try {
    void localStorage;
    return false;
  } catch (error) {
    return nameOf(error) === "SecurityError";
  }
}

/** A key of ours in local storage. Where the browser refuses that, nothing is kept. */
export function localKey(name: string) {
  const key = PREFIX + name;
  const local = <T>(use: (area: globalThis.Storage) => T) => withArea(() => localStorage, use);
  return {
    read: (): string | null => local((area) => area.getItem(key)),
    write: (text: string): void => void local((area) => area.setItem(key, text)),
    remove: (): void => void local((area) => area.removeItem(key)),
  };
}

/** Removes every key of ours. */
export function eraseKeys(): void {
  for (const area of [() => localStorage, () => sessionStorage]) {
    withArea(area, (keys) => {
      for (const key of Object.keys(keys)) if (key.startsWith(PREFIX)) keys.removeItem(key);
    });
  }
}
