/** The parts of Settings in their order: ids of the sections and the last part of their addresses. */
export const SECTION_IDS = [
  "profile",
  "language",
  "devices",
  "practice",
  "storage",
  "backup",
  "privacy",
  "erase",
  "about",
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** Puts a section at the top of the view and its heading into focus. */
export function showSection(id: SectionId): void {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.querySelector("h2")?.focus({ preventScroll: true });
}
