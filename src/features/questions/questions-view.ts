import type { Competency, Specialty, Topic } from "../../domain/questions/vocabulary.ts";
import type { Entry, Library } from "./question-library.ts";

/** How the list is looked at. Null: any. */
export interface QuestionsView {
  readonly search: string;
  readonly bank: string | null;
  readonly topic: Topic | null;
  readonly specialty: Specialty | null;
  readonly competency: Competency | null;
  readonly practiced: "yes" | "no" | null;
  readonly fits: boolean;
  readonly due: boolean;
  readonly starred: boolean;
}

export const WHOLE_LIST: QuestionsView = {
  search: "",
  bank: null,
  topic: null,
  specialty: null,
  competency: null,
  practiced: null,
  fits: false,
  due: false,
  starred: false,
};

/** The entries that the view leaves: best first where words are searched for, in the order of practice where they are due. */
export function entriesIn({ index, entries }: Library, view: QuestionsView): readonly Entry[] {
  const found = index.find(view.search).flatMap((id) => {
    const entry = entries.get(id);
    return entry !== undefined && isShown(entry, view) ? [entry] : [];
  });
  return view.due ? found.toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0)) : found;
}

function isShown({ question, bank, fits, takes, due, starred }: Entry, view: QuestionsView): boolean {
  return (
    (view.bank === null || bank.id === view.bank) &&
    (view.topic === null || question.topics.includes(view.topic)) &&
    (view.specialty === null || question.specialties.includes(view.specialty)) &&
    (view.competency === null || question.competencies.includes(view.competency)) &&
    (view.practiced === null || takes.length > 0 === (view.practiced === "yes")) &&
    (!view.fits || fits) &&
    (!view.due || due !== null) &&
    (!view.starred || starred)
  );
}

/** How many of the lists in the filter panel are used. */
export const chosenCount = ({ bank, topic, specialty, competency }: QuestionsView): number =>
  [bank, topic, specialty, competency].filter((choice) => choice !== null).length;
