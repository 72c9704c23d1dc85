import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useFresh } from "../../ui/use-fresh.ts";
import { AboutSection } from "./about-section.tsx";
import { BackupSection } from "./backup-section.tsx";
import { DevicesSection } from "./devices-section.tsx";
import { EraseSection } from "./erase-section.tsx";
import { Erased } from "./erased.tsx";
import { readKept } from "./kept.ts";
import { LanguageSection } from "./language-section.tsx";
import { PracticeSection } from "./practice-section.tsx";
import { PrivacySection } from "./privacy-section.tsx";
import { ProfileSection } from "./profile-section.tsx";
import { SectionList } from "./section-list.tsx";
import { SECTION_IDS, showSection } from "./sections.ts";
import type { SettingsPorts } from "./settings-ports.ts";
import { StorageSection } from "./storage-section.tsx";
import { useSaving } from "./use-saving.ts";
import styles from "./settings.module.css";

interface SettingsPlaceProps {
  readonly ports: SettingsPorts;
  /** The section to start at, from the address, so it may name none. */
  readonly section?: string | undefined;
}

export function SettingsPlace({ ports, section }: SettingsPlaceProps) {
  const { t } = useTranslation("settings");
  const settings = useSyncExternalStore(ports.settings.subscribe, ports.settings.get);
  const saving = useSaving(ports.settings);
  const [isErased, setErased] = useState(false);
  const kept = useFresh(
    useCallback(() => readKept(ports), [ports]),
    ports.storage,
  );
  useStartAt(section, kept !== null);

  if (isErased) return <Erased />;
  if (kept === null)
    return (
      <p role="status" className="visually-hidden">
        {t("loading")}
      </p>
    );
  const part = { ports, settings, saving };
  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <h1 className={styles.title}>{t("title")}</h1>
        <SectionList />
      </div>
      <div>
        <ProfileSection ports={ports} />
        <LanguageSection {...part} />
        <DevicesSection {...part} />
        <PracticeSection {...part} />
        <StorageSection ports={ports} kept={kept} />
        <BackupSection ports={ports} kept={kept} />
        <PrivacySection ports={ports} />
        <EraseSection ports={ports} kept={kept} onErased={() => setErased(true)} />
        <AboutSection version={ports.version} />
      </div>
    </div>
  );
}

// Only once everything stands, since a short page cannot be scrolled to its lower sections.
function useStartAt(section: string | undefined, isReady: boolean): void {
  useEffect(() => {
    const id = SECTION_IDS.find((known) => known === section);
    if (id === undefined || !isReady) return undefined;
    // One frame later: arriving at a place first puts the view at its top.
    const frame = requestAnimationFrame(() => showSection(id));
    return () => cancelAnimationFrame(frame);
  }, [section, isReady]);
}
