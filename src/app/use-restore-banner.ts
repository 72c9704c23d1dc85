import { useEffect, useState, type ReactNode } from "react";
import type { Platform } from "./platform.ts";

/** Tells of a restore that an earlier visit did not bring to its end; null: there is none. */
export function useRestoreBanner(platform: Pick<Platform, "storage" | "clock">): ReactNode {
  const [banner, setBanner] = useState<ReactNode>(null);

  useEffect(() => {
    let isGone = false;
    const show = (shown: ReactNode) => {
      if (!isGone) setBanner(shown);
    };
    void platform.storage.restoreJournal().then(async (journal) => {
      if (journal === null) return;
      const { restoreBanner } = await import("./restore-banner.tsx");
      show(await restoreBanner(platform, journal, () => show(null)));
    });
    return () => {
      isGone = true;
    };
  }, [platform]);

  return banner;
}
