/** One JSON file per place and per kind of words, in every locale's folder. */
export const NAMESPACES = [
  "shell",
  "banners",
  "practice",
  "build",
  "interview",
  "takes",
  "questions",
  "timeline",
  "programs",
  "sheet",
  "mentors",
  "review",
  "rubric",
  "progress",
  "compare",
  "report",
  "send",
  "settings",
  "backup",
  "failures",
  "units",
] as const;
export type Namespace = (typeof NAMESPACES)[number];

/** What the first screen needs; the others come with their place. */
export const ENTRY_NAMESPACES = ["shell", "practice", "units", "failures"] as const satisfies readonly Namespace[];
