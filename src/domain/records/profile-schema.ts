import * as v from "valibot";
import { STORY_CONDITIONS, VISA_NEEDS } from "../questions/profile.ts";
import { SPECIALTIES } from "../questions/vocabulary.ts";
import { createMigrator, type OpenRecord } from "./migrate-record.ts";
import type { ProfileRecord } from "./records.ts";

const profileSchema: v.GenericSchema<unknown, ProfileRecord> = v.object({
  v: v.literal(1),
  specialties: v.array(v.picklist(SPECIALTIES)),
  graduated: v.nullable(v.pipe(v.string(), v.regex(/^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/))),
  visa: v.nullable(v.picklist(VISA_NEEDS)),
  usCitizen: v.boolean(),
  story: v.array(v.picklist(STORY_CONDITIONS)),
});

/** Opens what the person said of themselves. */
export const openProfile: OpenRecord<ProfileRecord> = createMigrator({
  kind: "profile",
  current: 1,
  steps: {},
  schema: profileSchema,
});
