/** Every key of ours in local and session storage begins with this: the origin may be shared with other pages. */
const PREFIX = "second-take.";
const HAS_TAKES = `${PREFIX}has-takes`;

/** Null where the browser refuses the area: even naming it may throw. */
function withArea<T>(area: () => globalThis.Storage, use: (area: globalThis.Storage) => T): T | null {
  try {
    return use(area());
  } catch {
    return null;
  }
}

/**
 * Remembers outside the database that takes were kept, so that an empty database can be told from a first visit.
 * Where the browser refuses local storage, nothing is remembered.
 */
export const takesMarker = {
  isSet: (): boolean =>
    withArea(
      () => localStorage,
      (area) => area.getItem(HAS_TAKES),
    ) !== null,
  set: (): void =>
    void withArea(
      () => localStorage,
      (area) => area.setItem(HAS_TAKES, "yes"),
    ),
  clear: (): void =>
    void withArea(
      () => localStorage,
      (area) => area.removeItem(HAS_TAKES),
    ),
};

/** Removes every key of ours. */
export function eraseKeys(): void {
  for (const area of [() => localStorage, () => sessionStorage]) {
    withArea(area, (keys) => {
      for (const key of Object.keys(keys)) if (key.startsWith(PREFIX)) keys.removeItem(key);
    });
  }
}
