import type { QuestionId, TakeId } from "../../domain/ids.ts";
import type { Bank, Question } from "../../domain/questions/bank.ts";
import { comesBackAt, dueAgain, lastRatings, type LastRated } from "../../domain/questions/due.ts";
import { OWN_BANK_ID } from "../../domain/questions/own-bank.ts";
import { nextInterviewAt } from "../../domain/programs/program-dates.ts";
import { PROGRAM } from "../../domain/programs/program.ts";
import { conditionsOf, fitsProfile } from "../../domain/questions/profile.ts";
import { createSearchIndex, type SearchIndex } from "../../domain/questions/search.ts";
import type { NotebookRecord, ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import type { BankShelf, ShelfContent } from "../../platform/banks/bank-shelf.ts";
import type { Storage } from "../../platform/storage/storage.ts";

/** A question with all that is known of it here. */
export interface Entry {
  readonly question: Question;
  readonly bank: Bank;
  readonly isOwn: boolean;
  readonly fits: boolean;
  /** Answers to it, newest first. */
  readonly takes: readonly TakeRecord[];
  readonly last: LastRated | null;
  /** When it comes back, before the next interview where one is known; null: it does not. */
  readonly comesBackAt: number | null;
  /** Its place among those that are due; null: it is not. */
  readonly due: number | null;
  readonly starred: boolean;
}

export interface Library {
  readonly banks: readonly Bank[];
  readonly problems: ShelfContent["problems"];
  readonly entries: ReadonlyMap<QuestionId, Entry>;
  readonly index: SearchIndex<QuestionId>;
  readonly notebook: NotebookRecord;
  reviewOf(take: TakeId): ReviewRecord | null;
}

/** All questions; read again by `read`, which keeps what has not changed. */
export interface QuestionLibrary {
  /** The one that was read last; null before the first. */
  last(): Library | null;
  read(): Promise<Library>;
}

interface LibraryParts {
  readonly shelf: BankShelf;
  readonly storage: Pick<Storage, "takes" | "reviews" | "profile" | "notebook" | "documents">;
  readonly now: () => number;
}

export function createQuestionLibrary({ shelf, storage, now }: LibraryParts): QuestionLibrary {
  let last: Library | null = null;

  async function read(): Promise<Library> {
    const [content, takes, reviews, profile, notebook, programs] = await Promise.all([
      shelf.content(),
      storage.takes(),
      storage.reviews(),
      storage.profile(),
      storage.notebook(),
      storage.documents(PROGRAM),
    ]);
    const { banks, problems } = content;
    const conditions = conditionsOf(profile, now());
    const ratings = lastRatings(takes, reviews);
    const nextInterview = nextInterviewAt(programs, now());
    const due = new Map(
      dueAgain(takes, reviews, now(), [], nextInterview).map(({ questionId }, place) => [questionId, place]),
    );
    const returns = new Map([...ratings].map(([id, last]) => [id, comesBackAt(last, nextInterview)]));
    const starred = new Set(notebook.starred);
    const answers = answersByQuestion(takes);
    const entries = new Map(
      banks.flatMap((bank) =>
        bank.questions.map((question): [QuestionId, Entry] => [
          question.id,
          {
            question,
            bank,
            isOwn: bank.id === OWN_BANK_ID,
            fits: fitsProfile(question, profile, conditions),
            takes: answers.get(question.id) ?? [],
            last: ratings.get(question.id) ?? null,
            comesBackAt: returns.get(question.id) ?? null,
            due: due.get(question.id) ?? null,
            starred: starred.has(question.id),
          },
        ]),
      ),
    );
    const sameBanks = last?.banks.length === banks.length && banks.every((bank, place) => bank === last?.banks[place]);
    const index = sameBanks && last ? last.index : indexOf(banks);
    const reviewed = new Map(reviews.map((review) => [review.takeId, review]));
    last = { banks, problems, entries, index, notebook, reviewOf: (take) => reviewed.get(take) ?? null };
    return last;
  }

  return { last: () => last, read };
}

function answersByQuestion(takes: readonly TakeRecord[]): ReadonlyMap<QuestionId, readonly TakeRecord[]> {
  const answers = new Map<QuestionId, TakeRecord[]>();
  for (const take of takes) {
    if (take.kind !== "answer" || take.status === "recording") continue;
    const known = answers.get(take.questionId);
    if (known) known.push(take);
    else answers.set(take.questionId, [take]);
  }
  return answers;
}

function indexOf(banks: readonly Bank[]): SearchIndex<QuestionId> {
  const fields = new Map(
    banks.flatMap(({ questions }) =>
      questions.map(({ id, text, topics, variants }): [QuestionId, readonly string[]] => {
        const [main = "", ...others] = topics;
        return [id, [text, main, [...variants, ...others].join(" ")]];
      }),
    ),
  );
  return createSearchIndex([...fields.keys()], (id) => fields.get(id) ?? []);
}
