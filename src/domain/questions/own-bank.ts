import { questionId, type QuestionId } from "../ids.ts";
import { foldText } from "../takes/search-text.ts";
import { fail, ok, type Result } from "../result.ts";
import { BANK_FORMAT, parseBank, type Bank, type Question } from "./bank.ts";

/** The bank of the person's own questions. */
export const OWN_BANK_ID = "mine";

export type OwnQuestion = Extract<Question, { kind: "own" }>;
/** What a person writes of a question. */
export type OwnDraft = Pick<OwnQuestion, "text" | "topics" | "answerSeconds"> & {
  readonly note: string;
  /** One follow-up; empty: none. */
  readonly followUp: string;
};

export const OWN_TEXT_MAX = 400;
export const OWN_NOTE_MAX = 600;
export const OWN_FOLLOW_UP_MAX = 300;
/** Answer times that make sense, in seconds. */
export const OWN_SECONDS = { min: 20, max: 1800, usual: 120 } as const;

/** Nothing written yet. */
export const emptyDraft = (): OwnDraft => ({
  text: "",
  topics: [],
  answerSeconds: OWN_SECONDS.usual,
  note: "",
  followUp: "",
});

/** A question as its writer sees it. */
export const draftOf = (question: OwnQuestion): OwnDraft => ({
  text: question.text,
  topics: question.topics,
  answerSeconds: question.answerSeconds,
  note: question.note ?? "",
  followUp: question.followUps[0]?.text ?? "",
});

/** The question that a draft makes; `key` is unique in the bank, lower-case letters and digits. */
export function ownQuestion(draft: OwnDraft, id: QuestionId): OwnQuestion {
  const note = draft.note.trim();
  const followUp = draft.followUp.trim();
  return {
    kind: "own",
    id,
    text: draft.text.trim(),
    variants: [],
    topics: draft.topics,
    specialties: [],
    appliesTo: [],
    competencies: [],
    difficulty: 2,
    criteria: ["answers-question", "structure", "clarity-pace"],
    sources: [],
    ...(note === "" ? {} : { note }),
    followUps: followUp === "" ? [] : [{ when: "good", text: followUp }],
    prepSeconds: 0,
    answerSeconds: draft.answerSeconds,
  };
}

/** A new id in the own bank; `random` is lower-case letters and digits. */
export const ownId = (random: string): QuestionId => questionId(`${OWN_BANK_ID}-${random.slice(0, 12)}`);

/** The own questions in a stored bank file; null where it cannot be read, so that nobody writes over it. */
export function ownQuestionsIn(text: string | undefined): readonly OwnQuestion[] | null {
  if (text === undefined) return [];
  const parsed = parseBank(text);
  return parsed.ok ? parsed.value.questions.filter((question) => question.kind === "own") : null;
}

/**
 * The bank file with these questions, one version on from the stored one, so that a code made before says that the bank
 * differs; null: there is nothing to keep.
 */
export function ownBankText(
  questions: readonly OwnQuestion[],
  stored: string | undefined,
  title: string,
): string | null {
  if (questions.length === 0) return null;
  const before = stored === undefined ? null : parseBank(stored);
  const version = before?.ok ? (before.value.version % 255) + 1 : 1;
  const bank: Bank = { format: BANK_FORMAT, id: OWN_BANK_ID, version, title, questions: [...questions] };
  return JSON.stringify(bank, null, 1);
}

/**
 * The stored bank file after a change of its questions; null: there is nothing to keep. `title` names the bank. A change that
 * gives back what it got leaves the file as it is, and one that cannot be read is refused.
 */
export function changeOwnBank(
  stored: string | null,
  title: string,
  change: (questions: readonly OwnQuestion[]) => readonly OwnQuestion[],
): Result<string | null, { readonly type: "unreadable" }> {
  const text = stored ?? undefined;
  const own = ownQuestionsIn(text);
  if (own === null) return fail({ type: "unreadable" });
  const changed = change(own);
  return ok(changed === own ? stored : ownBankText(changed, text, title));
}

/** The questions and one more, where none of them asks the same. */
export const withOwn = (questions: readonly OwnQuestion[], added: OwnQuestion): readonly OwnQuestion[] =>
  questions.some(({ text }) => sameQuestion(text) === sameQuestion(added.text)) ? questions : [...questions, added];

/** Two texts that ask the same, letter for letter apart from case, accents and spaces. */
export const sameQuestion = (text: string): string => foldText(text).replace(/\s+/gu, " ").trim();
