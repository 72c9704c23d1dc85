import type { QuestionId } from "../ids.ts";
import type { Question } from "../questions/bank.ts";
import { isAnswerable } from "../questions/draw.ts";
import { conditionsOf, fitsProfile } from "../questions/profile.ts";
import { TOPICS, type Topic } from "../questions/vocabulary.ts";
import type { ProfileRecord, TakeRecord } from "../records/records.ts";

export interface TopicCount {
  readonly topic: Topic;
  /** Answers to questions of this topic. */
  readonly answers: number;
  /** Questions of this topic are asked because of something in the profile. */
  readonly isPersonal: boolean;
}

export interface Coverage {
  /** Topics that apply to the person's profile first, the least practiced first; then what was practiced, the most first. */
  readonly topics: readonly TopicCount[];
  /** Topics that suit anybody and were never practiced, in the order of TOPICS. */
  readonly untouched: readonly Topic[];
  /** Answers to questions that are in no bank here: their topic is not known. */
  readonly unknown: number;
}

/** How often each topic was practiced, of those whose questions suit this person or were answered. */
export function topicCoverage(
  takes: readonly TakeRecord[],
  questions: readonly Question[],
  profile: ProfileRecord,
  now: number,
): Coverage {
  const topicsOf = new Map<QuestionId, readonly Topic[]>(questions.map(({ id, topics }) => [id, topics]));
  const answers = new Map<Topic, number>();
  let unknown = 0;
  for (const { kind, status, questionId } of takes) {
    if (kind !== "answer" || status === "recording") continue;
    const topics = topicsOf.get(questionId);
    if (topics === undefined) unknown += 1;
    else for (const topic of topics) answers.set(topic, (answers.get(topic) ?? 0) + 1);
  }

  const fitting = personalAndFitting(questions, profile, now);
  const counts = TOPICS.map((topic) => ({
    topic,
    answers: answers.get(topic) ?? 0,
    isPersonal: fitting.personal.has(topic),
  }));
  const personal = counts.filter(({ isPersonal }) => isPersonal).toSorted((a, b) => a.answers - b.answers);
  const others = counts.filter(({ isPersonal }) => !isPersonal);
  return {
    topics: [...personal, ...others.filter(({ answers: own }) => own > 0).toSorted((a, b) => b.answers - a.answers)],
    untouched: others.flatMap(({ topic, answers: own }) => (own === 0 && fitting.any.has(topic) ? [topic] : [])),
    unknown,
  };
}

/** A question with conditions is about its first topic; the others it only touches. */
function personalAndFitting(questions: readonly Question[], profile: ProfileRecord, now: number) {
  const conditions = conditionsOf(profile, now);
  const personal = new Set<Topic>();
  const any = new Set<Topic>();
  for (const question of questions) {
    if (!fitsProfile(question, profile, conditions)) continue;
    for (const topic of question.topics) any.add(topic);
    const [first] = question.topics;
    if (question.appliesTo.length > 0 && first !== undefined) personal.add(first);
  }
  return { personal, any };
}

/**
 * Questions that can be answered in the room and are asked because of the profile, about a topic that was never practiced: the
 * easier first.
 */
export function neverPracticed(
  takes: readonly TakeRecord[],
  questions: readonly Question[],
  profile: ProfileRecord,
  now: number,
): readonly Question[] {
  const conditions = conditionsOf(profile, now);
  const answered = new Set(takes.map(({ questionId }) => questionId));
  const touched = new Set(questions.flatMap(({ id, topics }) => (answered.has(id) ? topics : [])));
  return questions
    .filter(
      (question) =>
        isAnswerable(question) &&
        question.appliesTo.length > 0 &&
        fitsProfile(question, profile, conditions) &&
        !question.topics.slice(0, 1).some((topic) => touched.has(topic)),
    )
    .toSorted((a, b) => a.difficulty - b.difficulty);
}
