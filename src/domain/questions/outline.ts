import type { QuestionId } from "../ids.ts";
import type { NotebookRecord, Outline } from "../records/records.ts";
import type { Question } from "./bank.ts";

/** Two words for three seconds: points to speak from. More is a script, and a script is read out. */
const WORDS_PER_SECOND = 2 / 3;
/** What the room can show on one line. */
const LINE_LENGTH = 160;

/** Parts of an answer to this question, as its bank names them; without a frame three nameless ones. */
const partsOf = (question: Question): readonly string[] =>
  question.kind === "question" ? question.shape.parts.map(({ part }) => part) : ["", "", ""];

/** The answer time of a question in seconds; what the applicant asks has none. */
export const answerSecondsOf = (question: Question): number => (question.kind === "ask" ? 0 : question.answerSeconds);

/** How many words the points may have. */
export const wordBudget = (question: Question): number => Math.round(answerSecondsOf(question) * WORDS_PER_SECOND);

/** Words of all points together. */
export const wordCount = (points: Outline["points"]): number =>
  points.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);

/** The points of a question, one for each part; those whose part the bank no longer has come last. */
export function pointsFor(question: Question, notebook: NotebookRecord): Outline["points"] {
  const stored = outlineOf(notebook, question.id);
  const left = [...stored];
  const fitted = partsOf(question).map((part) => {
    const at = left.findIndex((point) => point.part === part);
    return at < 0 ? { part, text: "" } : (left.splice(at, 1)[0] ?? { part, text: "" });
  });
  return [...fitted, ...left.filter(({ text }) => text !== "")];
}

/** The stored points; empty where there are none. */
export const outlineOf = ({ outlines }: NotebookRecord, id: QuestionId): Outline["points"] =>
  outlines.find(({ questionId }) => questionId === id)?.points ?? [];

/** The notebook with these points; a question without words has none. */
export function withOutline(notebook: NotebookRecord, id: QuestionId, points: Outline["points"]): NotebookRecord {
  const others = notebook.outlines.filter(({ questionId }) => questionId !== id);
  const kept = wordCount(points) > 0 ? [{ questionId: id, points }] : [];
  return { ...notebook, outlines: [...others, ...kept] };
}

/** The notebook with the star of this question set or taken away. */
export function withStar(notebook: NotebookRecord, id: QuestionId, starred: boolean): NotebookRecord {
  const others = notebook.starred.filter((other) => other !== id);
  return { ...notebook, starred: starred ? [...others, id] : others };
}

/** The points as the room shows them: one line, cut where it would be more. Empty: there are none. */
export function pointsLine(points: Outline["points"]): string {
  const line = points
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .join(" · ");
  return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH - 1).trimEnd()}…` : line;
}
