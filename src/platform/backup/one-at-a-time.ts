const NAME = "second-take-backup";

/** Runs `job` while no other tab runs one; null where another does. `locks` is null where the browser has no Web Locks. */
export async function oneAtATime<T>(locks: LockManager | null, job: () => Promise<T>): Promise<T | null> {
  if (locks === null) return job();
  return locks.request(NAME, { ifAvailable: true }, (lock) => (lock === null ? null : job()));
}

/** Whether one runs in any tab; false where the browser does not tell. */
export async function backupRuns(locks: LockManager | null): Promise<boolean> {
  const { held = [] } = (await locks?.query()) ?? {};
  return held.some(({ name }) => name === NAME);
}
