import type { InterviewForm } from "../interview/form.ts";
import { arranged, mainTopic } from "./arrange.ts";
import type { Bank, Question } from "./bank.ts";
import { createRandom, SEED_LIMIT, shuffled } from "./random.ts";

/** A question that can be answered on camera, and the bank it stands in. */
export interface Candidate {
  readonly bank: Pick<Bank, "id" | "version">;
  readonly question: AnswerableQuestion;
}

/** Kinds that are asked and answered in the room. An "ask" is the applicant's own. */
export type AnswerableQuestion = Exclude<Question, { kind: "ask" }>;

type Choice = Pick<InterviewForm, "bankIds" | "topics" | "conditions">;
type DrawForm = Choice & Pick<InterviewForm, "preset" | "count" | "openerFirst">;

/** Whether a question can be asked and answered in the room. */
export const isAnswerable = (question: Question): question is AnswerableQuestion => question.kind !== "ask";

/** Every question that the choice allows, in an order that depends on ids alone. */
export function candidatesFor(choice: Choice, banks: readonly Bank[]): Candidate[] {
  const topics = new Set(choice.topics);
  const allowed = ({ question }: Candidate): boolean =>
    question.appliesTo.every((condition) => choice.conditions.includes(condition)) &&
    (topics.size === 0 || question.topics.some((topic) => topics.has(topic)));
  const runs = banks.filter(({ id }) => choice.bankIds.includes(id)).map((bank) => candidatesOf(bank).filter(allowed));
  return runs.length === 1 ? (runs[0] ?? []) : runs.flat().toSorted(byId);
}

// Ids are unique in one bank only; the bank decides between equal ones.
const byId = (a: Candidate, b: Candidate): number => {
  if (a.question.id === b.question.id) return a.bank.id < b.bank.id ? -1 : 1;
  return a.question.id < b.question.id ? -1 : 1;
};

// A bank never changes once it is parsed, and runs that are sorted already are merged fast.
const sortedCandidates = new WeakMap<Bank, readonly Candidate[]>();

function candidatesOf(bank: Bank): readonly Candidate[] {
  const known = sortedCandidates.get(bank);
  if (known !== undefined) return known;
  const sorted = bank.questions
    .filter(isAnswerable)
    .map((question) => ({ bank, question }))
    .toSorted(byId);
  sortedCandidates.set(bank, sorted);
  return sorted;
}

/**
 * Draws up to `form.count` questions. The same form, banks and seed give the same questions in the same order, everywhere.
 * Topics are spread: a main topic comes a second time only when every other one had its turn, and no two of one topic follow
 * each other where that can be avoided; difficulty rises. Where conditions are given, half of the questions name one. Gives
 * fewer where the banks hold fewer.
 */
export const drawQuestions = (form: DrawForm, banks: readonly Bank[], seed: number): Candidate[] =>
  drawFrom(candidatesFor(form, banks), form, seed);

function drawFrom(candidates: readonly Candidate[], form: DrawForm, seed: number): Candidate[] {
  const pool = shuffled(candidates, createRandom(seed));
  const hasOpener = form.openerFirst && pool.some(isOpener);
  const drawn = choose(pool, sharesOf(form), form.count);
  const [first] = drawn;
  if (!hasOpener || first === undefined) return arranged(drawn, ({ question }) => question);
  return [first, ...arranged(drawn.slice(1), ({ question }) => question, first)];
}

/** So many of those that qualify, before the rest is filled from everything. */
interface Share {
  readonly count: number;
  readonly qualifies: (candidate: Candidate) => boolean;
}

const isOpener = ({ question }: Candidate): boolean => question.topics.includes("opener");
const isFrame = ({ question }: Candidate): boolean => ["opener", "closing"].includes(mainTopic(question));
const namesCondition = ({ question }: Candidate): boolean => question.appliesTo.length > 0;

function sharesOf(form: DrawForm): readonly Share[] {
  const opener = form.openerFirst ? [{ count: 1, qualifies: isOpener }] : [];
  if (form.preset === "full-interview") return [...opener, ...fullInterviewShares(form)];
  const about = form.conditions.length > 0 ? Math.floor(form.count / 2) : 0;
  return [...opener, { count: about, qualifies: namesCondition }];
}

/** One closing question, two from doctors' paths from abroad (one that names a condition, if any), two of behavior, one of the field. */
function fullInterviewShares({ bankIds }: DrawForm): readonly Share[] {
  const general = ["behavioral", "common", "img"];
  const from = (inBank: (id: string) => boolean) => (candidate: Candidate) =>
    inBank(candidate.bank.id) && !isFrame(candidate);
  const ofField = from((id) => bankIds.includes(id) && !general.includes(id));
  const ofImg = from((id) => id === "img");
  return [
    { count: 1, qualifies: ({ question }) => mainTopic(question) === "closing" },
    { count: 1, qualifies: (candidate) => ofImg(candidate) && namesCondition(candidate) },
    { count: 1, qualifies: ofImg },
    { count: 2, qualifies: from((id) => id === "behavioral") },
    { count: 1, qualifies: ofField },
    { count: 2, qualifies: from((id) => id === "common") },
  ];
}

function choose(pool: readonly Candidate[], shares: readonly Share[], count: number): Candidate[] {
  const chosen = new Set<Candidate>();
  for (const share of [...shares, { count, qualifies: () => true }]) {
    const room = Math.min(share.count, count - chosen.size);
    if (room <= 0) continue;
    const fitting = pool.filter((candidate) => !chosen.has(candidate) && share.qualifies(candidate));
    for (const candidate of spread(fitting, [...chosen], room)) chosen.add(candidate);
  }
  return [...chosen];
}

/** The first `count`, a main topic again only when every other one had its turn; topics of `before` had theirs. */
function spread(pool: readonly Candidate[], before: readonly Candidate[], count: number): Candidate[] {
  const rounds: Candidate[][] = [];
  const turns = new Map<string, number>();
  const turnOf = ({ question }: Candidate): number => {
    const topic = mainTopic(question);
    const turn = turns.get(topic) ?? 0;
    turns.set(topic, turn + 1);
    return turn;
  };
  before.forEach(turnOf);
  for (const candidate of pool) {
    (rounds[turnOf(candidate)] ??= []).push(candidate);
    if (rounds[0]?.length === count) break;
  }
  return rounds.flat().slice(0, count);
}

/** Bounds the search below: candidates looked at in all tries together. */
const SEARCH_BUDGET = 200_000;
/** More than any first question is odd. */
const REPEAT_COST = 10;

/**
 * The seed for a draw that is not from a code: it asks what was not asked before, as far as possible, begins with what people
 * expect to be asked first, and the code made of it still gives these very questions. Starts at `seed` and tries its successors.
 */
export function freshSeed(form: DrawForm, banks: readonly Bank[], seed: number, asked: ReadonlySet<string>): number {
  const candidates = candidatesFor(form, banks);
  const unasked = candidates.filter(({ question }) => !asked.has(question.id));
  const oddness = firstOddness(form, unasked, banks);
  const costOf = (tried: number) => {
    const drawn = drawFrom(candidates, form, tried);
    const repeats = drawn.filter(({ question }) => asked.has(question.id)).length;
    return repeats * REPEAT_COST + oddness.of(drawn[0]);
  };
  const unavoidable = Math.max(0, Math.min(form.count, candidates.length) - unasked.length);
  const least = unavoidable * REPEAT_COST + oddness.least;
  const tries = Math.max(10, Math.floor(SEARCH_BUDGET / Math.max(1, candidates.length)));
  let best = { seed, cost: costOf(seed) };
  for (let step = 1; step < tries && best.cost > least; step++) {
    const tried = (seed + step) % SEED_LIMIT;
    const cost = costOf(tried);
    if (cost < best.cost) best = { seed: tried, cost };
  }
  return best.seed;
}

interface FirstOddness {
  /** From 0 up, for the question that is asked first. */
  of(first: Candidate | undefined): number;
  /** Of the candidate that would be the best one. */
  readonly least: number;
}

/**
 * Counts only where the first question has a part of its own, and something is left to choose from: the usual opener, then
 * other usual questions that can stand alone, then the rest by difficulty.
 */
function firstOddness(form: DrawForm, unasked: readonly Candidate[], banks: readonly Bank[]): FirstOddness {
  const usual = new Set(banks.filter(({ id }) => form.bankIds.includes(id)).flatMap((bank) => [...usualOf(bank)]));
  const oddnessOf = ({ question }: Candidate): number => {
    const topic = mainTopic(question);
    if (!usual.has(question) || question.difficulty === 3 || topic === "closing") return 1 + question.difficulty;
    return topic === "opener" ? 0 : 1;
  };
  const leading = form.openerFirst ? unasked.filter(isOpener) : form.preset === "one-question" ? unasked : [];
  if (leading.length === 0) return { of: () => 0, least: 0 };
  return {
    of: (first) => (first === undefined ? 0 : oddnessOf(first)),
    least: Math.min(...leading.map(oddnessOf)),
  };
}

const usualQuestions = new WeakMap<Bank, ReadonlySet<Question>>();

/** In a bank the most usual question of each topic stands first. */
function usualOf(bank: Bank): ReadonlySet<Question> {
  const known = usualQuestions.get(bank);
  if (known !== undefined) return known;
  const firsts = new Map<string, Question>();
  for (const question of bank.questions) {
    const topic = mainTopic(question);
    if (!firsts.has(topic)) firsts.set(topic, question);
  }
  const usual = new Set(firsts.values());
  usualQuestions.set(bank, usual);
  return usual;
}
