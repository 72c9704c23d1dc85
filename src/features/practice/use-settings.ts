import { useSyncExternalStore } from "react";
import type { SettingsRecord } from "../../domain/records/records.ts";
import type { PracticePorts } from "./practice-ports.ts";

export function useSettings({ settings }: Pick<PracticePorts, "settings">): SettingsRecord {
  return useSyncExternalStore(settings.subscribe, settings.get);
}
