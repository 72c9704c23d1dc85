import { useEffect, useState } from "react";

interface Changing {
  subscribe(listener: () => void): () => void;
}

/**
 * What `read` gives, read again after every change of `source`; null until the first answer. Changes that come while it
 * reads lead to one more reading. Both must stay the same from render to render. A reading that throws reaches the error boundary.
 */
export function useFresh<T>(read: () => Promise<T>, source?: Changing): T | null {
  const [value, setValue] = useState<T | null>(null);

  useEffect(() => {
    let isReading = false;
    let isStale = false;
    let isGone = false;

    async function refresh(): Promise<void> {
      isStale = true;
      if (isReading) return;
      isReading = true;
      try {
        while (isStale && !isGone) {
          isStale = false;
          const answer = await read();
          if (!isGone) setValue(() => answer);
        }
      } catch (error) {
        if (!isGone)
          setValue(() => {
            throw error;
          });
      } finally {
        isReading = false;
      }
    }

    const stop = source?.subscribe(() => void refresh());
    void refresh();
    return () => {
      isGone = true;
      stop?.();
    };
  }, [read, source]);

  return value;
}
