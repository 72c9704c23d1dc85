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

/** A station of two minutes to read and eight to answer. */
export const aStation = (id: string): Extract<AnswerableQuestion, { kind: "station" }> => ({
  kind: "station",
  id: questionId(id),
  text: "Call her.",
  variants: [],
  topics: ["communication"],
  specialties: [],
  appliesTo: [],
  competencies: [],
  difficulty: 2,
  criteria: ["answers-question", "clarity-pace", "professionalism"],
  sources: [],
  scenario: "It is night.\n\nThe phone rings.",
  task: "Make the call.",
  assessed: "How early the news comes.",
  probes: ["What if she cries?", "What if she drives?"],
  listenFor: { low: "Late.", middle: "Clear.", high: "Clear and kind." },
  readSeconds: 120,
  answerSeconds: 480,
});

export const aBank = (id: string, questions: readonly Question[], version = 1): Bank => ({
  format: 1,
  id,
  version,
  title: id,
  questions: [...questions],
});
