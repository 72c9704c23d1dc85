import { Trash2 } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { FEEDBACK, sameName, type FeedbackRecord } from "../../domain/mentors/feedback.ts";
import { touchedBy } from "../../domain/mentors/reply-draft.ts";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { Menu } from "../../ui/menu.tsx";
import type { KeptReplies } from "./kept-replies.ts";
import type { MentorsPorts } from "./mentors-ports.ts";
import { useCountWords } from "./use-count-words.ts";
import styles from "./mentors.module.css";

interface ReplyListProps {
  readonly ports: MentorsPorts;
  readonly kept: KeptReplies;
}

/** The replies of each mentor, newest first. */
export function ReplyList({ ports, kept }: ReplyListProps) {
  const { t } = useTranslation("mentors");
  const headingId = useId();
  const forget = useForget(ports);
  const mentors = [...new Set(kept.replies.map(({ reviewer }) => sameName(reviewer)))];
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.title}>
        {t("replies.title")}
      </h2>
      {mentors.length === 0 && <p className={styles.meta}>{t("replies.none")}</p>}
      {mentors.map((name) => (
        <Mentor
          key={name}
          replies={kept.replies.filter(({ reviewer }) => sameName(reviewer) === name)}
          byId={kept.byId}
          onForget={(reply) => void forget(reply)}
        />
      ))}
    </section>
  );
}

interface MentorProps {
  /** Of one mentor. */
  readonly replies: readonly FeedbackRecord[];
  readonly byId: KeptReplies["byId"];
  readonly onForget: (reply: FeedbackRecord) => void;
}

function Mentor({ replies, byId, onForget }: MentorProps) {
  return (
    <div className={styles.mentor}>
      <h3>
        <bdi>{replies[0]?.reviewer}</bdi>
      </h3>
      <ul role="list">
        {replies.map((reply) => (
          <ReplyRow key={reply.id} reply={reply} byId={byId} onForget={() => onForget(reply)} />
        ))}
      </ul>
    </div>
  );
}

interface ReplyRowProps {
  readonly reply: FeedbackRecord;
  readonly byId: KeptReplies["byId"];
  readonly onForget: () => void;
}

function ReplyRow({ reply, byId, onForget }: ReplyRowProps) {
  const { t } = useTranslation("mentors");
  const format = useFormat();
  const countWords = useCountWords();
  const { comments, ratings, notes, reviewer, receivedAt } = reply;
  const said = [...comments, ...ratings, ...notes];
  const ids = touchedBy(said);
  const missing = new Set(said.flatMap(({ takeId, takeRef }) => (takeId === null ? (takeRef ?? []) : [])));
  const date = format.date(receivedAt);
  return (
    <li className={styles.reply}>
      <i className={styles.mark} />
      <div>
        <p className={styles.meta}>
          <bdi>{date}</bdi>, {countWords({ comments: comments.length, ratings: ratings.length, notes: notes.length })}
        </p>
        {ids.map((id) => {
          const known = byId.get(id);
          return (
            <p key={id}>
              {known === undefined ? (
                <span className={styles.meta}>{t("replies.gone")}</span>
              ) : (
                <>
                  <a className={styles.link} href={`#${paths.review(id)}`} lang="en" dir="ltr">
                    {known.take.questionText}
                  </a>{" "}
                  <span className={styles.meta}>{t("paste.takeShort", { number: known.number })}</span>
                </>
              )}
            </p>
          );
        })}
        {missing.size > 0 && <p className={styles.meta}>{t("replies.unknown", { refs: format.list([...missing]) })}</p>}
      </div>
      <Menu
        label={t("replies.menu", { name: reviewer, date })}
        items={[{ label: t("replies.forget"), icon: Trash2, onSelect: onForget }]}
      />
    </li>
  );
}

/** Removes a reply at once, with a while to bring it back. */
function useForget({ storage, toasts }: MentorsPorts): (reply: FeedbackRecord) => Promise<void> {
  const { t } = useTranslation("mentors");

  async function bringBack(reply: FeedbackRecord): Promise<void> {
    const restored = await storage.changeDocument(FEEDBACK, reply.id, (stored) => stored ?? reply);
    if (!restored.ok) tellFailure(t("replies.notBack"), () => bringBack(reply));
  }

  function tellFailure(text: string, retry: () => Promise<void>): void {
    toasts.show({ text, actions: [{ label: t("tryAgain"), onPress: () => void retry() }] });
  }

  return async function forget(reply: FeedbackRecord): Promise<void> {
    const removed = await storage.changeDocument(FEEDBACK, reply.id, () => null);
    if (!removed.ok) return tellFailure(t("notForgotten"), () => forget(reply));
    toasts.show({
      text: t("replies.forgotten", { name: reply.reviewer }),
      actions: [{ label: t("undo"), onPress: () => void bringBack(reply) }],
    });
  };
}
