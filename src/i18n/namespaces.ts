/** One JSON file per place and per kind of words, in every locale's folder. */
export const NAMESPACES = [
  "shell",
  "practice",
  "build",
  "interview",
  "takes",
  "questions",
  "timeline",
  "programs",
  "sheet",
  "review",
  "rubric",
  "progress",
  "compare",
  "report",
  "settings",
  "backup",
  "failures",
  "units",
] as const;
export type Namespace = (typeof NAMESPACES)[number];

/** What the first screen needs; the others come with their place. */
export const ENTRY_NAMESPACES = ["shell", "practice", "units", "failures"] as const satisfies readonly Namespace[];
