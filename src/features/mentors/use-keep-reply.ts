import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FEEDBACK, type FeedbackRecord } from "../../domain/mentors/feedback.ts";
import { touchedBy } from "../../domain/mentors/reply-draft.ts";
import { paths } from "../../domain/paths.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { KeptReplies } from "./kept-replies.ts";
import type { MentorsPorts } from "./mentors-ports.ts";
import { useCountWords } from "./use-count-words.ts";

/** As many as a toast has room for. */
const LINKS = 2;

/** Keeps a reply and says so, with the way to its takes and the way back. */
export function useKeepReply({ storage, toasts, go }: MentorsPorts, byId: KeptReplies["byId"]) {
  const { t } = useTranslation("mentors");
  const countWords = useCountWords();
  const [failure, setFailure] = useState<StorageFailure | null>(null);

  async function undo(id: string): Promise<void> {
    const removed = await storage.changeDocument(FEEDBACK, id, () => null);
    if (!removed.ok)
      toasts.show({
        text: t("notForgotten"),
        actions: [{ label: t("tryAgain"), onPress: () => void undo(id) }],
      });
  }

  async function keep(reply: FeedbackRecord): Promise<void> {
    const kept = await storage.changeDocument(FEEDBACK, reply.id, (stored) => stored ?? reply);
    if (!kept.ok) return setFailure(kept.failure);
    const { comments, ratings, notes } = reply;
    const takes = touchedBy([...comments, ...ratings, ...notes]);
    toasts.show({
      text: t("kept.toast", {
        name: reply.reviewer,
        what: countWords({ comments: comments.length, ratings: ratings.length, notes: notes.length }),
      }),
      actions: [
        ...takes.slice(0, LINKS).map((id) => ({
          label: takes.length === 1 ? t("kept.watch") : t("kept.watchTake", { number: byId.get(id)?.number ?? 1 }),
          onPress: () => go(paths.review(id)),
        })),
        { label: t("undo"), onPress: () => void undo(reply.id) },
      ],
    });
    go(paths.mentors());
  }

  return { keep, failure };
}
