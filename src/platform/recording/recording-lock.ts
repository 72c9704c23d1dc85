/** One recording at a time in all tabs of this browser (a Web Lock; where there is none, only within this tab). */
export interface RecordingLock {
  /** The function that gives it back, or null where another tab holds it. */
  tryAcquire(): Promise<(() => void) | null>;
  heldElsewhere(): Promise<boolean>;
  /** Calls once when the tab that holds it lets go; returns how to stop waiting. */
  onFree(listener: () => void): () => void;
}
