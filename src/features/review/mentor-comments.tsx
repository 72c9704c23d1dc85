import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { TakeFeedback } from "../../domain/mentors/feedback-for.ts";
import { useFormat } from "../../i18n/format.ts";
import { Voice } from "../../ui/voice.tsx";
import type { Playback } from "./playback.ts";
import styles from "./mentors.module.css";

interface MentorCommentsProps {
  readonly feedback: TakeFeedback;
  readonly playback: Playback;
}

/** What mentors said about the take, at its moments and as a whole. */
export function MentorComments({ feedback: { comments, notes }, playback }: MentorCommentsProps) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const headingId = useId();
  if (comments.length + notes.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={styles.comments}>
      <h2 id={headingId} className={styles.heading}>
        {t("mentors.title")}
      </h2>
      <ol role="list">
        {comments.map(({ id, atMs, text, reviewer }) => {
          const time = format.duration(atMs);
          return (
            <li key={id} className={styles.row}>
              <i className={styles.mark} />
              <button
                type="button"
                className={styles.jump}
                aria-label={t("jump", { time })}
                onClick={() => playback.seek(atMs)}
              >
                {time}
              </button>
              <Said text={text} reviewer={reviewer} />
            </li>
          );
        })}
        {notes.map(({ text, reviewer }) => (
          <li key={`${reviewer} ${text}`} className={styles.row}>
            <i className={styles.mark} />
            <span className={styles.whole}>{t("mentors.whole")}</span>
            <Said text={text} reviewer={reviewer} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Said({ text, reviewer }: { readonly text: string; readonly reviewer: string }) {
  return (
    <div className={styles.said}>
      <Voice>
        <bdi>{text}</bdi>
      </Voice>
      <p className={styles.name}>
        <bdi>{reviewer}</bdi>
      </p>
    </div>
  );
}
