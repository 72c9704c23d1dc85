/** One recording at a time in all tabs of this browser (a Web Lock; where there is none, only within this tab). */
export interface RecordingLock {
  /** The function that gives it back, or null where another tab holds it. */
  tryAcquire(): Promise<(() => void) | null>;
  heldElsewhere(): Promise<boolean>;
  /** Calls once when the tab that holds it lets go; returns how to stop waiting. */
  onFree(listener: () => void): () => void;
}

const NAME = "second-take-recording";

/** `locks` is null where the browser has no Web Locks. */
export function createRecordingLock(locks: LockManager | null): RecordingLock {
  return locks ? lockOfAllTabs(locks) : lockOfThisTab();
}

function lockOfAllTabs(locks: LockManager): RecordingLock {
  let isMine = false;
  /** Settles when the browser has really let go, which is a little after we did. */
  let lastHold: Promise<unknown> = Promise.resolve();

  return {
    async tryAcquire() {
      if (isMine) return null;
      await lastHold;
      return new Promise((resolve, reject) => {
        const hold = locks.request(NAME, { ifAvailable: true }, (lock) => {
          if (!lock) return resolve(null);
          isMine = true;
          return new Promise<void>((letGo) => {
            lastHold = hold.catch(() => undefined);
            resolve(() => {
              isMine = false;
              letGo();
            });
          });
        });
        hold.catch(reject);
      });
    },
    async heldElsewhere() {
      if (isMine) return false;
      // Until the browser has really let go, the lock in its list is still our own.
      await lastHold;
      const { held } = await locks.query();
      return !isMine && (held ?? []).some((lock) => lock.name === NAME && lock.mode === "exclusive");
    },
    onFree(listener) {
      const waiting = new AbortController();
      // The request settles once its own lock is back, so that the listener may take it.
      locks
        .request(NAME, { mode: "shared", signal: waiting.signal }, () => undefined)
        .then(
          () => {
            if (!waiting.signal.aborted) listener();
          },
          (error: unknown) => {
            if (!waiting.signal.aborted) throw error;
          },
        );
      return () => waiting.abort();
    },
  };
}

function lockOfThisTab(): RecordingLock {
  let isHeld = false;
  const waiting = new Set<() => void>();
  return {
    async tryAcquire() {
      if (isHeld) return null;
      isHeld = true;
      return () => {
        isHeld = false;
        for (const listener of waiting) listener();
        waiting.clear();
      };
    },
    heldElsewhere: async () => false,
    onFree(listener) {
      if (isHeld) waiting.add(listener);
      else queueMicrotask(listener);
      return () => waiting.delete(listener);
    },
  };
}
