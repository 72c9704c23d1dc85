import type { Bank, Question } from "../../src/domain/questions/bank.ts";
import type { AnswerableQuestion } from "../../src/domain/questions/draw.ts";
import { questionId } from "../../src/domain/ids.ts";

/** A plain question; tests say only what matters to them. */
export function aQuestion(id: string, over: Partial<Extract<AnswerableQuestion, { kind: "question" }>> = {}): Question {
  return {
    kind: "question",
    id: questionId(id),
    text: `Question ${id}?`,
    variants: [],
    topics: ["goals"],
    specialties: [],
    appliesTo: [],
    competencies: [],
    difficulty: 1,
    criteria: ["answers-question", "structure", "eye-contact"],
    sources: [],
    assessed: "Whether it is answered.",
    shape: { frame: "star-l", parts: [{ part: "situation", content: "Where and when." }] },
    pitfalls: ["Starts late.", "Never ends."],
    followUps: [{ when: "good", text: "What changed since?" }],
    prepSeconds: 0,
    answerSeconds: 120,
    ...over,
  };
}

export const aBank = (id: string, questions: readonly Question[], version = 1): Bank => ({
  format: 1,
  id,
  version,
  title: id,
  questions: [...questions],
});
