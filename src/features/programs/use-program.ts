import { useEffect, useState, useSyncExternalStore } from "react";
import type { ProgramRecord } from "../../domain/programs/program.ts";
import { createProgramKeeper, type Keeping, type ProgramChange } from "./program-keeper.ts";
import type { ProgramsPorts } from "./programs-ports.ts";

export interface EditedProgram {
  /** As it is stored, with what was written here. */
  readonly program: ProgramRecord;
  readonly saving: Keeping["saving"];
  readonly change: (part: ProgramChange) => void;
  readonly keepNow: () => void;
}

/** One program while it is on the screen; give the component the key of its id. */
export function useProgram(ports: ProgramsPorts, stored: ProgramRecord): EditedProgram {
  const [keeper] = useState(() => createProgramKeeper(ports, stored.id));
  const { changed, saving } = useSyncExternalStore(keeper.subscribe, keeper.get);

  useEffect(() => {
    const keepNow = () => void keeper.flush();
    addEventListener("pagehide", keepNow);
    return () => {
      removeEventListener("pagehide", keepNow);
      keepNow();
    };
  }, [keeper]);

  return { program: { ...stored, ...changed }, saving, change: keeper.change, keepNow: () => void keeper.flush() };
}
