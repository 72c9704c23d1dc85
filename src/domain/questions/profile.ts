import type { ProfileRecord } from "../records/records.ts";
import type { Question } from "./bank.ts";
import { CONDITIONS, type Condition } from "./vocabulary.ts";

/** Conditions that a person says of themselves; the others follow from the visa and the year of graduation. */
export const STORY_CONDITIONS = [
  "gap",
  "no-us-experience",
  "attempts",
  "reapplicant",
  "changed-specialty",
  "previous-practice",
] as const satisfies readonly Condition[];
export type StoryCondition = (typeof STORY_CONDITIONS)[number];

export const VISA_NEEDS = ["j-1", "h-1b", "either", "not-needed"] as const;
export type VisaNeed = (typeof VISA_NEEDS)[number];

/** From so many full years after graduation on, programs ask what happened since. */
const YEARS_ASKED_ABOUT = 3;

/** Before the person has said anything. */
export const emptyProfile = (): ProfileRecord => ({
  v: 1,
  specialties: [],
  graduated: null,
  visa: null,
  usCitizen: false,
  story: [],
});

/** True where the person has said nothing that steers the questions. */
export const isEmptyProfile = (profile: ProfileRecord): boolean =>
  profile.specialties.length === 0 && profile.graduated === null && profile.visa === null && profile.story.length === 0;

/** Full months since graduation (0 or more); null where no month is given. `now` is epoch milliseconds, read in local time. */
export function monthsSinceGraduation({ graduated }: Pick<ProfileRecord, "graduated">, now: number): number | null {
  const [year, month] = graduated?.split("-").map(Number) ?? [];
  if (year === undefined || month === undefined) return null;
  const today = new Date(now);
  return Math.max(0, (today.getFullYear() - year) * 12 + today.getMonth() + 1 - month);
}

/** Years since graduation (0 or more): full ones, or as calendars count where no month is given; null where nothing is. */
export function yearsSinceGraduation(profile: Pick<ProfileRecord, "graduated">, now: number): number | null {
  const months = monthsSinceGraduation(profile, now);
  if (months !== null) return Math.floor(months / 12);
  return profile.graduated === null ? null : Math.max(0, new Date(now).getFullYear() - Number(profile.graduated));
}

/** What applies to this person, in the order of CONDITIONS. */
export function conditionsOf(profile: ProfileRecord, now: number): readonly Condition[] {
  const years = yearsSinceGraduation(profile, now);
  const holds = new Set<Condition>(profile.story);
  if (profile.visa === "not-needed") {
    if (profile.usCitizen) holds.add("us-citizen");
  } else if (profile.visa !== null) holds.add("visa");
  if (years !== null && years >= YEARS_ASKED_ABOUT) holds.add("years-since-graduation");
  return CONDITIONS.filter((condition) => holds.has(condition));
}

/**
 * Whether a question suits this person: all of its conditions hold, and its specialty is theirs. Who has named no specialty
 * is suited by every one.
 */
export function fitsProfile(
  question: Pick<Question, "appliesTo" | "specialties">,
  profile: ProfileRecord,
  conditions: readonly Condition[],
): boolean {
  return (
    question.appliesTo.every((condition) => conditions.includes(condition)) &&
    (question.specialties.length === 0 ||
      profile.specialties.length === 0 ||
      question.specialties.some((specialty) => profile.specialties.includes(specialty)))
  );
}
