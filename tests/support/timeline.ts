import type { EntryKind, TimelineEntry } from "../../src/domain/timeline/timeline.ts";

/** An entry of a timeline; tests say only what matters to them. "2024-08..2025-05", "2025-06.." goes on, "2026-02" is one month. */
export function anEntry(id: string, kind: EntryKind, when: string, over: Partial<TimelineEntry> = {}): TimelineEntry {
  const [from = "", to = from] = when.split("..");
  return {
    id,
    kind,
    what: id,
    from,
    to: to === "" ? null : to,
    whatHappened: "",
    causeIsPrivate: false,
    whatWasDone: "",
    proof: "",
    current: "",
    ...over,
  };
}

export const school = anEntry("school", "medical-school", "2018-09..2024-06", { what: "Medical school" });
export const internship = anEntry("internship", "clinical-work", "2023-07..2024-06", { what: "Internship" });
export const gap = anEntry("gap", "gap", "2024-08..2025-05", {
  what: "No clinical work",
  whatHappened: "A family health matter, now resolved",
});
export const clinic = anEntry("clinic", "clinical-work", "2025-06..", {
  what: "Supervised evening clinic",
  proof: "Letter from my attending there",
  current: "In clinic now; ready for July 1",
});
export const stepThree = anEntry("step-3", "examination", "2026-02", { what: "Step 3, passed" });

/** The path of the drawing: one month open, a gap, a clinic that goes on. */
export const path: readonly TimelineEntry[] = [school, internship, gap, clinic, stepThree];
