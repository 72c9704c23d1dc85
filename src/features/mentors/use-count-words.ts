import { useTranslation } from "react-i18next";

interface Counts {
  readonly comments: number;
  readonly ratings: number;
  readonly notes: number;
}

/** "4 comments, 1 rating"; the notes only where there is nothing else. */
export function useCountWords(): (counts: Counts) => string {
  const { t } = useTranslation("mentors");
  return ({ comments, ratings, notes }) => {
    const commentWords = t("count.comments", { count: comments });
    const ratingWords = t("count.ratings", { count: ratings });
    if (comments > 0 && ratings > 0) return t("count.both", { comments: commentWords, ratings: ratingWords });
    if (comments > 0) return commentWords;
    return ratings > 0 ? ratingWords : t("count.notes", { count: notes });
  };
}
