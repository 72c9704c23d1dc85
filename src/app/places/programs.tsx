import type { ComponentType } from "react";
import { formMs } from "../../domain/interview/interview-times.ts";
import { presetForm } from "../../domain/interview/presets.ts";
import { ProgramsPlace, type ProgramsPlaceProps } from "../../features/programs/programs-place.tsx";
import type { ProgramsPorts } from "../../features/programs/programs-ports.ts";
import { saveFile } from "../../platform/system/save-file.ts";
import { go } from "../go.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";
import { practiceProgram } from "../practice-program.ts";

export function createPrograms(parts: PlaceParts): ComponentType<PlaceParams & Pick<ProgramsPlaceProps, "page">> {
  const { bankShelf, clock, random, storage } = parts.platform;
  const ports: ProgramsPorts = {
    clock,
    storage,
    shelf: bankShelf,
    toasts: parts.toasts,
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    practiceMs: () => {
      const settings = parts.settings.get();
      return formMs(presetForm("full-interview", settings), settings.extendedTime);
    },
    practice: (program) => void practiceProgram(parts, program),
    go,
    saveFile: (file, name) => saveFile(file, name, clock.after),
    newKey: () => random.id(),
  };
  return ({ page, id = "" }) => <ProgramsPlace ports={ports} page={page} id={id} />;
}
