import type { ProgramRecord } from "../../domain/programs/program.ts";
import type { ProgramChange } from "./program-keeper.ts";
import type { ProgramsPorts } from "./programs-ports.ts";

/** What every part of the page of a program takes. */
export interface ProgramPartProps {
  readonly ports: ProgramsPorts;
  readonly program: ProgramRecord;
  /** Kept a moment later. */
  readonly change: (change: ProgramChange) => void;
}
