import type { CannotTell, EvidenceRecord } from "./evidence.ts";

/** What is known of a take's sound at this moment. "none": nobody asked yet. `progress`: 0 to 1, where it can be told. */
export type EvidenceState =
  | { readonly name: "none" }
  | { readonly name: "working"; readonly progress?: number }
  | { readonly name: "ready"; readonly record: EvidenceRecord }
  /** The take could not be measured at all. A record whose sound cannot be read is "ready" and says so itself. */
  | { readonly name: "cannot-tell"; readonly why: CannotTell };
