import type { QuestionKind } from "../questions/vocabulary.ts";

/** Raised whenever a criterion or an anchor changes its meaning; every review keeps the version it was made with. */
export const RUBRIC_VERSION = 1;

/**
 * The ten criteria in the order in which they are shown. Names and anchors (levels 1, 3 and 5) are words and live in the
 * `rubric` namespace of every locale under the same ids. `notFor` lists the kinds of question the criterion cannot be
 * seen in; there "does not apply" is set from the start.
 */
export const CRITERIA = [
  { id: "answers-question", notFor: [] },
  { id: "structure", notFor: [] },
  { id: "specific-example", notFor: ["ask"] },
  { id: "reflection", notFor: ["ask"] },
  { id: "gaps-red-flags", notFor: ["station", "ask"] },
  { id: "fit", notFor: ["station"] },
  { id: "professionalism", notFor: [] },
  { id: "clarity-pace", notFor: [] },
  { id: "eye-contact", notFor: [] },
  { id: "picture-sound", notFor: [] },
] as const satisfies readonly { id: string; notFor: readonly QuestionKind[] }[];

export type CriterionId = (typeof CRITERIA)[number]["id"];

export const CRITERION_IDS = CRITERIA.map((criterion) => criterion.id) as readonly CriterionId[];
