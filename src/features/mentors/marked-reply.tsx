import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { FEEDBACK_MAX } from "../../domain/mentors/feedback.ts";
import type { ReplyPiece } from "../../domain/mentors/reply-parser/reply.ts";
import { TextArea } from "../../ui/text-area.tsx";
import styles from "./marked-reply.module.css";

interface MarkedReplyProps {
  readonly text: string;
  /** Cover `text`. */
  readonly pieces: readonly ReplyPiece[];
  readonly onText: (text: string) => void;
  readonly area: Ref<HTMLTextAreaElement>;
  /** Control and Enter, or Command and Enter. */
  readonly onInsertTime: (() => void) | null;
}

/** The reply as it came; what was understood is marked in it. */
export function MarkedReply({ text, pieces, onText, area, onInsertTime }: MarkedReplyProps) {
  const { t } = useTranslation("mentors");
  return (
    <div className={styles.reply}>
      <TextArea
        ref={area}
        label={t("paste.reply")}
        labelHidden
        rows={8}
        dir="auto"
        maxLength={FEEDBACK_MAX.text}
        autoComplete="off"
        spellCheck={false}
        placeholder={t("paste.placeholder")}
        value={text}
        onValue={onText}
        onKeyDown={(event) => {
          if (onInsertTime === null || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onInsertTime();
        }}
      />
      <div className={styles.marks} dir="auto" aria-hidden="true">
        {pieces.map(({ kind, start, end }) => (
          <span key={start} className={styles[kind]}>
            {text.slice(start, end)}
          </span>
        ))}{" "}
      </div>
    </div>
  );
}
