import { interviewId } from "../../domain/ids.ts";
import type { InterviewForm } from "../../domain/interview/form.ts";
import { Store } from "../../domain/store.ts";
import type { PracticePorts } from "../../features/practice/practice-ports.ts";
import { copyText } from "../copy-text.ts";
import { go } from "../go.ts";
import type { PlaceParts } from "../place.ts";

/** Of Practice and the places below it. */
export function createPracticePorts(parts: PlaceParts): PracticePorts {
  const { platform, settings, toasts } = parts;
  const { bankShelf, clock, codecs, random, speaker, storage, storageRoom } = platform;
  return {
    clock,
    storage,
    storageRoom,
    shelf: bankShelf,
    recorder: codecs,
    speaker,
    settings,
    toasts,
    newInterviewId: () => interviewId(random.id()),
    newSeed: () => random.seed(),
    // Brings the draw with it, which the first screen does without.
    answerAgain: (take) => void import("../answer-again.ts").then(({ answerAgain }) => answerAgain(parts, take)),
    go,
    addressOf: (path) => new URL(`${location.pathname}#${path}`, location.origin).href,
    copyText,
    lastForm: new Store<InterviewForm | null>(null),
  };
}
