/** Keeps the screen on until the returned function is called, where the browser can; it cannot while the page is hidden. */
export function keepAwake(): () => void {
  let isOver = false;
  let lock: WakeLockSentinel | null = null;

  async function request(): Promise<void> {
    if (document.visibilityState !== "visible") return;
    try {
      lock = await navigator.wakeLock.request("screen");
    } catch {
      // No wake locks here, or refused to save the battery: the screen follows its own settings.
      return;
    }
    if (isOver) await lock.release();
  }

  // The browser lets go by itself when the page is hidden.
  const again = () => void request();
  document.addEventListener("visibilitychange", again);
  void request();
  return () => {
    isOver = true;
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
  };
}
