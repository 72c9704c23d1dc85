import type { ComponentType } from "react";
import { ProgressPlace } from "../../features/progress/progress-place.tsx";
import type { ProgressPorts } from "../../features/progress/progress-ports.ts";
import { saveFile } from "../../platform/system/save-file.ts";
import { answerAgain } from "../answer-again.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";
import { practiceQuestion } from "../practice-question.ts";

export function createProgress(parts: PlaceParts): ComponentType<PlaceParams> {
  const { bankShelf, clock, storage } = parts.platform;
  const ports: ProgressPorts = {
    clock,
    storage,
    questions: async () => (await bankShelf.content()).banks.flatMap(({ questions }) => questions),
    practice: (id, last) => void (last === null ? practiceQuestion(parts, id) : answerAgain(parts, last)),
    saveFile: (file, name) => saveFile(file, name, clock.after),
  };
  return () => <ProgressPlace ports={ports} />;
}
