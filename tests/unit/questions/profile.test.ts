import { describe, expect, test } from "vitest";
import {
  conditionsOf,
  emptyProfile,
  fitsProfile,
  isEmptyProfile,
  monthsSinceGraduation,
  yearsSinceGraduation,
} from "../../../src/domain/questions/profile.ts";
import { openProfile } from "../../../src/domain/records/profile-schema.ts";
import type { ProfileRecord } from "../../../src/domain/records/records.ts";
import { aQuestion } from "../../support/questions.ts";

const now = new Date(2026, 10, 24).getTime();
const of = (said: Partial<ProfileRecord>) => conditionsOf({ ...emptyProfile(), ...said }, now);

describe("conditions", () => {
  test("nothing said, nothing applies", () => {
    expect(of({})).toEqual([]);
    expect(isEmptyProfile(emptyProfile())).toBe(true);
    expect(isEmptyProfile({ ...emptyProfile(), visa: "j-1" })).toBe(false);
  });

  test.each(["j-1", "h-1b", "either"] as const)("%s is a visa need, and no citizen has one", (visa) => {
    expect(of({ visa, usCitizen: true })).toEqual(["visa"]);
  });

  test("a citizen is one who needs no visa and says so", () => {
    expect(of({ visa: "not-needed" })).toEqual([]);
    expect(of({ visa: "not-needed", usCitizen: true })).toEqual(["us-citizen"]);
  });

  test("years count from three full years on", () => {
    expect(of({ graduated: "2023-12" })).toEqual([]);
    expect(of({ graduated: "2023-11" })).toEqual(["years-since-graduation"]);
    expect(monthsSinceGraduation({ graduated: "2027-06" }, now)).toBe(0);
  });

  test("a year without a month counts as calendars do, and gives no months", () => {
    expect(of({ graduated: "2024" })).toEqual([]);
    expect(of({ graduated: "2023" })).toEqual(["years-since-graduation"]);
    expect(monthsSinceGraduation({ graduated: "2023" }, now)).toBeNull();
    expect(yearsSinceGraduation({ graduated: "2027" }, now)).toBe(0);
    expect(openProfile({ ...emptyProfile(), graduated: "2023" }).ok).toBe(true);
    expect(openProfile({ ...emptyProfile(), graduated: "2023-13" }).ok).toBe(false);
  });

  test("the story is taken as said, in one order", () => {
    expect(of({ story: ["no-us-experience", "gap"], visa: "j-1" })).toEqual(["gap", "visa", "no-us-experience"]);
  });
});

describe("fit", () => {
  const profile: ProfileRecord = { ...emptyProfile(), story: ["gap"], specialties: ["neurology"] };
  const fits = (over: Parameters<typeof aQuestion>[1], who = profile) =>
    fitsProfile(aQuestion("img-a", over), who, conditionsOf(who, now));

  test("every condition must hold", () => {
    expect(fits({})).toBe(true);
    expect(fits({ appliesTo: ["gap"] })).toBe(true);
    expect(fits({ appliesTo: ["gap", "visa"] })).toBe(false);
  });

  test("the specialty is theirs, or they named none", () => {
    expect(fits({ specialties: ["neurology", "psychiatry"] })).toBe(true);
    expect(fits({ specialties: ["pathology"] })).toBe(false);
    expect(fits({ specialties: ["pathology"] }, { ...profile, specialties: [] })).toBe(true);
  });
});
