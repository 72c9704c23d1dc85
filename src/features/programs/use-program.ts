import i18next from "i18next";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ProgramRecord } from "../../domain/programs/program.ts";
import { failureWords } from "../../i18n/failure-words.ts";
import {
  createProgramKeeper,
  shownProgram,
  type Keeping,
  type ProgramChange,
  type ProgramKeeper,
} from "./program-keeper.ts";
import type { ProgramsPorts } from "./programs-ports.ts";

export interface EditedProgram {
  /** As it is stored, with what was written here. */
  readonly program: ProgramRecord;
  readonly saving: Keeping["saving"];
  readonly change: (change: ProgramChange) => void;
  readonly keepNow: () => void;
}

/** One program while it is on the screen; give the component the key of its id. */
export function useProgram(ports: ProgramsPorts, stored: ProgramRecord): EditedProgram {
  const [keeper] = useState(() => createProgramKeeper(ports, stored.id));
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.get);
  const program = shownProgram(stored, keeping);
  const name = useRef(program.name);
  useEffect(() => {
    name.current = program.name;
  });

  useEffect(() => {
    const keepNow = () => void keeper.flush();
    addEventListener("pagehide", keepNow);
    return () => {
      removeEventListener("pagehide", keepNow);
      void leave(ports, keeper, name.current);
    };
  }, [ports, keeper]);

  return { program, saving: keeping.saving, change: keeper.change, keepNow: () => void keeper.flush() };
}

/** Keeps what waits; the page that could say what was refused is gone, so a toast holds on to it. */
async function leave(ports: Pick<ProgramsPorts, "toasts">, keeper: ProgramKeeper, name: string): Promise<void> {
  const failure = await keeper.flush();
  if (failure === null) return;
  const t = i18next.getFixedT(null, "programs");
  const { title } = failureWords(i18next.getFixedT(null, "failures"), failure);
  ports.toasts.show({
    text: `${t("lastNotKept", { name: name || t("unnamed") })} ${title}.`,
    stays: true,
    actions: [
      { label: t("retry"), onPress: () => void leave(ports, keeper, name) },
      { label: t("discard"), onPress: () => undefined },
    ],
  });
}
