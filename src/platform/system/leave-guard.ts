/** Lets the browser ask before the page is closed or left; returns how to stop asking. */
export function guardLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener("beforeunload", ask);
  return () => removeEventListener("beforeunload", ask);
}

const CHANGES = ["popstate", "hashchange"] as const;

/**
 * Keeps the address as it is, and tells the path that was wanted: by Back, by a link, by hand. Hears of a change before the
 * router does. Returns how to let go of the address.
 */
export function holdAddress(onWanted: (path: string) => void): () => void {
  const { href } = location;
  const hold = (event: Event) => {
    if (location.href === href) return;
    event.stopImmediatePropagation();
    const path = `/${location.hash.replace(/^#?\/?/, "")}`;
    history.pushState(null, "", href);
    onWanted(path);
  };
  for (const change of CHANGES) addEventListener(change, hold, { capture: true });
  return () => {
    for (const change of CHANGES) removeEventListener(change, hold, { capture: true });
  };
}
