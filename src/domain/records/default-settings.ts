import type { SettingsRecord } from "./records.ts";

/** What holds before the person has chosen anything. */
export function defaultSettings(): SettingsRecord {
  return {
    v: 1,
    language: "",
    theme: "system",
    cameraLabel: null,
    microphoneLabel: null,
    speakerLabel: null,
    lens: "top",
    extendedTime: 1,
    readAloud: true,
    selfView: "shown",
    voiceUri: null,
    quality: "standard",
  };
}
