import type { TakeId } from "../ids.ts";
import type { CriterionId } from "../rubric/criteria.ts";
import { isAbout, type FeedbackRecord, type MentorComment, type MentorNote, type MentorRating } from "./feedback.ts";
import { standing } from "./merge-feedback.ts";

/** What a mentor said, with the name. */
export type Said<T> = T & { readonly reviewer: string };

/** All that mentors said about one take. */
export interface TakeFeedback {
  /** In the order of their moments. */
  readonly comments: readonly Said<MentorComment>[];
  /** Newest first; of one mentor and criterion only the newest. */
  readonly ratings: readonly Said<MentorRating>[];
  readonly notes: readonly Said<MentorNote>[];
}

/** What counts of all that mentors said, for one take. */
export function feedbackFor(takeId: TakeId, documents: readonly FeedbackRecord[]): TakeFeedback {
  const all = standing(documents);
  const of = <T extends Parameters<typeof isAbout>[0]>(pick: (document: FeedbackRecord) => readonly T[]) =>
    all.flatMap((document) =>
      pick(document)
        .filter((one) => isAbout(one, takeId))
        .map((one) => ({ ...one, reviewer: document.reviewer })),
    );
  const given = new Set<string>();
  return {
    comments: of(({ comments, id }) => comments.map((comment) => ({ ...comment, id: `${id} ${comment.id}` }))).toSorted(
      (a, b) => a.atMs - b.atMs,
    ),
    ratings: of(({ ratings }) => ratings).filter(({ reviewer, criterion }) => {
      const key = `${criterion} ${reviewer}`;
      const isFirst = !given.has(key);
      given.add(key);
      return isFirst;
    }),
    notes: of(({ notes }) => notes),
  };
}

/** The levels that mentors gave for a criterion. */
export const ratingsOf = ({ ratings }: TakeFeedback, criterion: CriterionId): readonly Said<MentorRating>[] =>
  ratings.filter((rating) => rating.criterion === criterion);
