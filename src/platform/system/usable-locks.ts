/**
 * The browser's locks, or null where it has none or refuses them: with site data blocked every request is rejected, and
 * then there is nothing that tabs could share anyway.
 */
export async function usableLocks(locks: LockManager | undefined): Promise<LockManager | null> {
  try {
    await locks?.request("second-take-probe", { mode: "shared" }, () => undefined);
    return locks ?? null;
  } catch {
    return null;
  }
}
