import { useEffect, useState, type ComponentType } from "react";
import { loadWords } from "../i18n/set-up.ts";
import type { BannersProps } from "./banner-list.tsx";

let List: ComponentType<BannersProps> | null = null;

/** Their code and words are fetched with the first thing to say: most visits have none. */
export async function loadBanners(): Promise<void> {
  const [{ BannerList }] = await Promise.all([import("./banner-list.tsx"), loadWords(["banners"])]);
  List = BannerList;
}

/** What a person must know wherever they are; nothing where nothing needs saying. */
export function Banners(props: BannersProps) {
  const isNews = hasNews(props);
  const [isLoaded, setLoaded] = useState(List !== null);
  useEffect(() => {
    if (!isNews || isLoaded) return;
    loadBanners().then(
      () => setLoaded(true),
      () => undefined,
    );
  }, [isNews, isLoaded]);
  return isNews && List !== null ? <List {...props} /> : null;
}

function hasNews({ visit, canRecord, recovered, recordingElsewhere, lost, restore, fault }: BannersProps): boolean {
  const ofStorage = lost !== null || visit.storageReason !== null || recovered.length > 0 || restore !== null;
  return ofStorage || fault !== null || recordingElsewhere || !visit.secureOrigin || !canRecord.video;
}
