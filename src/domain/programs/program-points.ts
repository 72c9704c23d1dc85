import { RESEARCH_FIELDS, type ProgramRecord, type ResearchField } from "./program.ts";

/** One thing that the person knows of the program. */
export interface ProgramPoint {
  readonly field: ResearchField;
  readonly text: string;
}

/** What the person wrote down to answer "why this program?", in order; what is empty is left out. */
export const programPoints = ({ research }: Pick<ProgramRecord, "research">): readonly ProgramPoint[] =>
  RESEARCH_FIELDS.map((field) => ({ field, text: research[field].trim() })).filter(({ text }) => text !== "");
