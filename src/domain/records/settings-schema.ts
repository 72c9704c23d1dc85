import * as v from "valibot";
import { SELF_VIEW_CHOICES } from "../interview/form.ts";
import { createMigrator, type OpenRecord } from "./migrate-record.ts";
import { EXTENDED_TIMES, LENS_PLACES, THEMES, type SettingsRecord } from "./records.ts";

const settingsSchema: v.GenericSchema<unknown, SettingsRecord> = v.object({
  v: v.literal(1),
  language: v.string(),
  theme: v.picklist(THEMES),
  cameraLabel: v.nullable(v.string()),
  microphoneLabel: v.nullable(v.string()),
  speakerLabel: v.nullable(v.string()),
  lens: v.picklist(LENS_PLACES),
  extendedTime: v.picklist(EXTENDED_TIMES),
  readAloud: v.boolean(),
  selfView: v.picklist(SELF_VIEW_CHOICES),
  voiceUri: v.nullable(v.string()),
  quality: v.picklist(["standard", "small"]),
});

/** Opens the stored settings. */
export const openSettings: OpenRecord<SettingsRecord> = createMigrator({
  kind: "settings",
  current: 1,
  steps: {},
  schema: settingsSchema,
});
