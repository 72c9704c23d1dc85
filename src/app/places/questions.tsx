import type { ComponentType } from "react";
import { Store } from "../../domain/store.ts";
import { createQuestionLibrary } from "../../features/questions/question-library.ts";
import { QuestionsPlace, type QuestionsPlaceProps } from "../../features/questions/questions-place.tsx";
import type { QuestionsPorts } from "../../features/questions/questions-ports.ts";
import { WHOLE_LIST, type QuestionsView } from "../../features/questions/questions-view.ts";
import { saveFile } from "../../platform/system/save-file.ts";
import { copyText } from "../copy-text.ts";
import { go } from "../go.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";
import { practiceQuestion } from "../practice-question.ts";

export function createQuestions(parts: PlaceParts): ComponentType<PlaceParams & Pick<QuestionsPlaceProps, "page">> {
  const { bankShelf, clock, random, storage } = parts.platform;
  const ports: QuestionsPorts = {
    clock,
    storage,
    library: createQuestionLibrary({ shelf: bankShelf, storage, now: clock.now }),
    toasts: parts.toasts,
    view: new Store<QuestionsView>(WHOLE_LIST),
    scroll: { top: 0 },
    practice: (id) => void practiceQuestion(parts, id),
    go,
    copyText,
    saveFile: (file, name) => saveFile(file, name, clock.after),
    newKey: () => random.id(),
  };
  return ({ page, id = "" }) => <QuestionsPlace ports={ports} page={page} id={id} />;
}
