import type { SettingsRecord } from "../../domain/records/records.ts";
import type { SettingsPorts } from "./settings-ports.ts";
import type { Saving } from "./use-saving.ts";

/** What a section with choices is given. */
export interface SectionProps {
  readonly ports: SettingsPorts;
  readonly settings: SettingsRecord;
  readonly saving: Saving;
}
