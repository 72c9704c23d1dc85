import type { CriterionId } from "../../rubric/criteria.ts";

interface CriterionName {
  readonly criterion: CriterionId;
  /** Also said of other things ("use example 2"): a digit beside it is a rating only where the form leaves no doubt. */
  readonly common: boolean;
}

const CLEAR: Readonly<Record<CriterionId, string>> = {
  "answers-question":
    "answers the question|answer the question|answered the question|answering the question|answers question|answers it",
  structure: "structure|structuring|struture|structre|strucure|stucture|organization|organisation",
  "specific-example": "specific example|specific examples|concrete example|specificity|specifics",
  reflection: "reflection|self reflection|self-reflection|refelction|lessons learned|lesson learned",
  "gaps-red-flags":
    "explaining gaps and red flags|gaps and red flags|gaps & red flags|gap explanation|gap answer|red flags|red flag",
  fit: "fit to specialty and program|fit to specialty|fit to program|fit with program|program fit|specialty fit",
  professionalism:
    "professionalism and patient privacy|professionalism and privacy|professionalism|proffesionalism|patient privacy",
  "clarity-pace": "clarity and pace|clarity & pace|clarity/pace|pace and clarity|speaking pace|clarity|pacing|pace",
  "eye-contact": "eye contact|eye-contact|eyecontact|eye contct|eye conact",
  "picture-sound":
    "picture and sound|picture & sound|picture/sound|sound and picture|sound quality|audio quality|video quality|picture quality|lighting",
};

const COMMON: Readonly<Partial<Record<CriterionId, string>>> = {
  "answers-question": "relevance|on topic",
  "specific-example": "examples|example",
  reflection: "insight|lesson|lessons",
  "gaps-red-flags": "gaps|gap",
  fit: "fit",
  professionalism: "professional|privacy",
  "clarity-pace": "speed|speech",
  "eye-contact": "eyes|gaze",
  "picture-sound": "picture|sound|audio|video|light",
};

const NAMES = new Map<string, CriterionName>();
for (const [names, common] of [
  [CLEAR, false],
  [COMMON, true],
] as const) {
  for (const [criterion, list] of Object.entries(names)) {
    for (const name of list.split("|")) NAMES.set(name, { criterion: criterion as CriterionId, common });
  }
}

/** What people call the criteria, as the inside of a regular expression; the longest first. */
export const CRITERION_NAMES = [...NAMES.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(" ", "\\s+"))
  .join("|");

/** The criterion that somebody means by these words; null where they are no name of one. */
export const criterionNamed = (words: string): CriterionName | null =>
  NAMES.get(words.toLowerCase().replaceAll(/\s+/g, " ").trim()) ?? null;
