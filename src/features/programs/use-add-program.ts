import { useState } from "react";
import { paths } from "../../domain/paths.ts";
import { newProgram } from "../../domain/programs/program.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { useOneAtATime } from "../../ui/use-one-at-a-time.ts";
import { keepProgram } from "./keep-programs.ts";
import type { ProgramsPorts } from "./programs-ports.ts";

/** Adds a program of which nothing is known yet and goes to it. */
export function useAddProgram(ports: ProgramsPorts) {
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const add = useOneAtATime(async () => {
    const program = newProgram(ports.newKey(), ports.clock.now());
    const kept = await keepProgram(ports, program);
    setFailure(kept.ok ? null : kept.failure);
    if (kept.ok) ports.go(paths.program(program.id));
  });
  return { add: () => add(), failure };
}
