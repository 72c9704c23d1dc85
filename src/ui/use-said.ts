import { useEffect, useRef, useState } from "react";

interface Said<T extends object> {
  readonly value: T;
  /** What had been read when it was kept; null while it is being kept. What is read after that counts again. */
  readonly over: { readonly stored: T | null } | null;
}

/**
 * What the person chose holds at once, and is kept behind it: a control that waited for the disk would jump back under the
 * pointer. `say` takes the keeping; where that fails, what was kept before counts again. Every reading of `stored` is an
 * object of its own; null until the first.
 */
export function useSaid<T extends object>(
  stored: T | null,
): {
  readonly value: T | null;
  readonly say: (value: T, keep: () => Promise<boolean>) => void;
} {
  const [said, setSaid] = useState<Said<T> | null>(null);
  const latest = useRef<Said<T> | null>(null);
  const read = useRef(stored);
  useEffect(() => {
    read.current = stored;
  }, [stored]);
  const holds = said !== null && (said.over === null || said.over.stored === stored);

  function say(value: T, keep: () => Promise<boolean>): void {
    const next = { value, over: null };
    latest.current = next;
    setSaid(next);
    void keep().then((isKept) => {
      if (latest.current !== next) return;
      setSaid(isKept ? { value, over: { stored: read.current } } : null);
    });
  }

  return { value: holds ? said.value : stored, say };
}
