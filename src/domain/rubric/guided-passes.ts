import type { CriterionId } from "./criteria.ts";

/** Ways to watch a take: whole, its picture without sound, or its sound without picture. */
export const PASSES = ["whole", "picture", "sound"] as const;
export type Pass = (typeof PASSES)[number];

const SERVES: { readonly [P in Exclude<Pass, "whole">]: readonly CriterionId[] } = {
  picture: ["eye-contact", "picture-sound"],
  sound: ["answers-question", "structure", "clarity-pace"],
};

/** Those of `criteria` that a pass lets the person judge best. */
export const servedBy = (pass: Pass, criteria: readonly CriterionId[]): readonly CriterionId[] =>
  pass === "whole" ? criteria : criteria.filter((id) => SERVES[pass].includes(id));
