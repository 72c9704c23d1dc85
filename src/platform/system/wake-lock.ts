/**
 * Keeps the screen on until the returned function is called. The browser drops the lock whenever the page is hidden, so it
 * is asked for again when the page is back. Where it is refused or missing, nothing happens: recording does not need it.
 */
export function keepAwake(): () => void {
  const { wakeLock }: Partial<Navigator> = navigator;
  if (!wakeLock) return () => undefined;
  let held: WakeLockSentinel | null = null;
  let isOver = false;

  async function ask(): Promise<void> {
    if (document.visibilityState !== "visible" || (held && !held.released)) return;
    const lock = await wakeLock?.request("screen").catch(() => null);
    if (isOver) await lock?.release();
    else held = lock ?? null;
  }
  const askAgain = () => void ask();
  document.addEventListener("visibilitychange", askAgain);
  askAgain();

  return () => {
    isOver = true;
    document.removeEventListener("visibilitychange", askAgain);
    void held?.release();
  };
}
