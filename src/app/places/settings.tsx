import type { ComponentType } from "react";
import { version } from "../../../package.json";
import { SettingsPlace } from "../../features/settings/settings-place.tsx";
import type { SettingsPorts } from "../../features/settings/settings-ports.ts";
import { LANGUAGES } from "../../i18n/words.ts";
import { createBackup } from "../create-backup.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";

export async function createSettings(parts: PlaceParts): Promise<ComponentType<PlaceParams>> {
  const { platform, settings } = parts;
  const { bankShelf, clock, codecs, speaker, storage, storageRoom } = platform;
  const { captureDevices } = await platform.studio();
  const ports: SettingsPorts = {
    storage,
    storageRoom,
    shelf: bankShelf,
    now: clock.now,
    backup: createBackup(parts),
    devices: captureDevices,
    recorder: codecs,
    speaker,
    settings,
    languages: LANGUAGES.map((tag) => ({ tag, name: ownName(tag) })),
    version,
  };
  return ({ section }) => <SettingsPlace ports={ports} section={section} />;
}

/** "English", "العربية": a language as those who speak it call it. */
function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
