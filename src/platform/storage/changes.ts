/** Tells that something was written, in this tab at once and in the others soon after. */
export interface Changes {
  announce(): void;
  /** How many were heard so far. */
  count(): number;
  subscribe(listener: () => void): () => void;
  close(): void;
}

const CHANNEL = "second-take-changes";

/** `acrossTabs`: false for what lives in this tab only. */
export function createChanges(acrossTabs: boolean): Changes {
  // An EventTarget, because a listener that throws must not make a write look as if it had failed.
  const local = new EventTarget();
  let count = 0;
  const tell = () => {
    count += 1;
    local.dispatchEvent(new Event("change"));
  };
  const channel = acrossTabs && "BroadcastChannel" in globalThis ? new BroadcastChannel(CHANNEL) : null;
  channel?.addEventListener("message", tell);
  return {
    announce() {
      channel?.postMessage(null);
      tell();
    },
    count: () => count,
    subscribe(listener) {
      const heard = () => listener();
      local.addEventListener("change", heard);
      return () => local.removeEventListener("change", heard);
    },
    close: () => channel?.close(),
  };
}
