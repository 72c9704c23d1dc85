import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TakeId } from "../../domain/ids.ts";
import { pastedId } from "../../domain/mentors/feedback.ts";
import { countEntries, feedbackOf, touchedBy } from "../../domain/mentors/reply-draft.ts";
import { paths } from "../../domain/paths.ts";
import { useFailureWords } from "../../i18n/failure-words.ts";
import { useFormat } from "../../i18n/format.ts";
import { isolate } from "../../i18n/isolate.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { KeptReplies } from "./kept-replies.ts";
import type { MentorsPorts } from "./mentors-ports.ts";
import { ReplyGroup } from "./reply-group.tsx";
import { useCountWords } from "./use-count-words.ts";
import type { Draft } from "./use-draft.ts";
import { useKeepReply } from "./use-keep-reply.ts";
import styles from "./paste.module.css";

interface UnderstoodProps {
  readonly ports: MentorsPorts;
  readonly kept: KeptReplies;
  readonly draft: Draft;
  readonly name: string;
  readonly onWatch: (id: TakeId, atMs: number) => void;
}

/** What was understood, whose it is and what it touches; only then it can be kept. */
export function Understood({ ports, kept, draft, name, onWatch }: UnderstoodProps) {
  const { t } = useTranslation("mentors");
  const format = useFormat();
  const countWords = useCountWords();
  const wordsOf = useFailureWords();
  const [editing, setEditing] = useState<string | null>(null);
  const { keep, failure } = useKeepReply(ports, kept.byId);
  const { entries, groups, text } = draft;
  const reviewer = name.trim();
  const known = kept.replies.find(({ id }) => id === pastedId(reviewer, text));
  const counts = countEntries(entries);
  const touched = touchedBy(entries).length;
  const takes = kept.takes.map(({ take, number }) => ({
    value: take.id,
    label: t("paste.takeOption", { question: isolate(take.questionText), number, date: format.date(take.createdAt) }),
  }));

  if (text.trim() === "") return <p className={styles.hint}>{t("paste.waiting")}</p>;
  return (
    <>
      <h2 className={styles.heading}>{entries.length === 0 ? t("paste.nothing") : countWords(counts)}</h2>
      {groups.map((group) => (
        <ReplyGroup
          key={group.known?.take.id ?? group.takeRef ?? ""}
          storage={ports.storage}
          group={group}
          takes={takes}
          editing={editing}
          onEdit={setEditing}
          onTake={draft.chooseTake}
          onWatch={onWatch}
          onCorrect={draft.correct}
        />
      ))}
      {failure !== null && (
        <Notice tone="bad" role="alert" title={t("notKept")}>
          {wordsOf(failure).title}. {wordsOf(failure).next}
        </Notice>
      )}
      {known !== undefined && (
        <Notice tone="info" role="status" title={t("paste.again", { date: isolate(format.date(known.receivedAt)) })}>
          {t("paste.againText")}
        </Notice>
      )}
      {entries.length > 0 && known === undefined && (
        <div className={styles.end}>
          <p className={styles.meta}>
            {reviewer === ""
              ? t("paste.touchesNoName", { count: touched })
              : t("paste.touches", { count: touched, name: isolate(reviewer) })}
          </p>
          <Button
            variant="primary"
            size="large"
            unavailable={reviewer === "" ? t("paste.whoFirst") : undefined}
            onClick={() => void keep(feedbackOf({ reviewer, text, entries, receivedAt: ports.clock.now() }))}
          >
            {t("paste.keep", { what: countWords(counts) })}
          </Button>
          <LinkButton variant="ghost" size="large" href={`#${paths.mentors()}`}>
            {t("paste.keepNothing")}
          </LinkButton>
        </div>
      )}
    </>
  );
}
