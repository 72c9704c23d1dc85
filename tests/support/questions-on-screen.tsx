import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Bank } from "../../src/domain/questions/bank.ts";
import { Store } from "../../src/domain/store.ts";
import { createQuestionLibrary } from "../../src/features/questions/question-library.ts";
import { QuestionsPlace, type QuestionsPlaceProps } from "../../src/features/questions/questions-place.tsx";
import type { QuestionsPorts } from "../../src/features/questions/questions-ports.ts";
import { WHOLE_LIST, type QuestionsView } from "../../src/features/questions/questions-view.ts";
import { createBankShelf } from "../../src/platform/banks/bank-shelf.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { createToasts } from "../../src/ui/toast-store.ts";
import { Toasts } from "../../src/ui/toasts.tsx";
import { createFakeClock } from "./fake-clock.ts";
import { aBank, aQuestion } from "./questions.ts";

export const gap = aQuestion("img-gap", {
  text: "Walk me through the two years since you graduated.",
  variants: ["Help me understand these years."],
  topics: ["gap"],
  appliesTo: ["gap"],
  competencies: ["professionalism"],
  assessed: "Whether the dates are straight.",
  answerSeconds: 90,
  shape: { frame: "fact-forward", parts: ["Fact", "Cause"].map((part) => ({ part, content: `${part} first.` })) },
  sources: [{ title: "A survey", year: 2025, url: "https://example.org/survey" }],
});
const img: Bank = {
  ...aBank("img", [gap, aQuestion("img-why", { text: "Why this country?", topics: ["why-us"] })]),
  title: "IMG",
};
const other: Bank = aBank("other", [
  {
    ...aQuestion("other-family"),
    kind: "difficult",
    text: "Are you planning a family?",
    replies: { answer: "I will be there.", redirect: "Who covers leave?", decline: "Not today." },
    rule: "It may become evidence.",
    assessed: "Coverage.",
    followUps: [],
  } as unknown as Bank["questions"][number],
  {
    ...aQuestion("other-night"),
    kind: "ask",
    text: "Who came at 3 a.m.?",
    askOf: ["resident", "chair"],
    tells: "Minutes.",
  } as unknown as Bank["questions"][number],
]);

const json = ({ questions, ...head }: Bank) => JSON.stringify({ ...head, questions: questions.map(onlyOwnFields) });
// Made of a plain question, which has fields that these kinds have not.
function onlyOwnFields(question: Bank["questions"][number]) {
  const { kind } = question;
  const extra = [
    "shape",
    "pitfalls",
    ...(kind === "ask" ? ["assessed", "followUps", "prepSeconds", "answerSeconds"] : []),
  ];
  return kind === "question"
    ? question
    : Object.fromEntries(Object.entries(question).filter(([name]) => !extra.includes(name)));
}

/** Opens Questions with two bundled banks, on storage that goes with the test. */
export async function openQuestions(
  at: Pick<QuestionsPlaceProps, "page"> & Partial<Pick<QuestionsPlaceProps, "id">>,
  seed?: (storage: Storage) => Promise<unknown>,
  over: Partial<Storage> = {},
) {
  const clock = createFakeClock();
  const storage: Storage = { ...createMemoryStorage(), ...over };
  await seed?.(storage);
  const texts: Record<string, string> = { "img.json": json(img), "other.json": json(other) };
  const shelf = createBankShelf({
    storage,
    bundled: Object.fromEntries(Object.keys(texts).map((file) => [file, file])),
    fetch: (file) => Promise.resolve(new Response(texts[file])),
  });
  const toasts = createToasts(clock);
  const practiced: string[] = [];
  const went: string[] = [];
  const saved: { readonly name: string; readonly text: Promise<string> }[] = [];
  let keys = 0;
  const ports: QuestionsPorts = {
    clock,
    storage,
    library: createQuestionLibrary({ shelf, storage, now: clock.now }),
    toasts,
    view: new Store<QuestionsView>(WHOLE_LIST),
    scroll: { top: 0 },
    practice: (id) => practiced.push(id),
    go: (path) => went.push(path),
    copyText: async () => true,
    saveFile: (file, name) => saved.push({ name, text: file.text() }),
    newKey: () => `key${(keys += 1)}`,
  };
  const place = ({ page, id = "" }: typeof at) => (
    <>
      <QuestionsPlace ports={ports} page={page} id={id} />
      <Toasts store={toasts} />
    </>
  );
  const view = render(place(at));
  const goTo = (next: typeof at) => view.rerender(place(next));
  await screen.findByRole("region", { name: "Questions" });
  await act(() => clock.settle());
  return { ...view, goTo, ports, storage, clock, practiced, went, saved, user: userEvent.setup() };
}
