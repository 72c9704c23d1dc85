import { useRef, useState } from "react";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { SectionId } from "./sections.ts";
import type { SettingsChange, SettingsPorts } from "./settings-ports.ts";

export interface SaveOutcome {
  readonly section: SectionId;
  readonly change: SettingsChange;
  /** Null where it was kept. */
  readonly failure: StorageFailure | null;
}

export interface Saving {
  /** Of the last change; null before the first one and while one is being saved. */
  readonly outcome: SaveOutcome | null;
  readonly save: (section: SectionId, change: SettingsChange) => Promise<void>;
}

/** Every change is saved at once; `outcome` says beside it how that went. */
export function useSaving(settings: SettingsPorts["settings"]): Saving {
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const latest = useRef<SettingsChange>(null);

  async function save(section: SectionId, change: SettingsChange): Promise<void> {
    latest.current = change;
    setOutcome(null);
    const saved = await settings.update(change);
    if (latest.current === change) setOutcome({ section, change, failure: saved.ok ? null : saved.failure });
  }

  return { outcome, save };
}
