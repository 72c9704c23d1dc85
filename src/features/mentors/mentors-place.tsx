import { ClipboardPaste } from "lucide-react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { touchedBy } from "../../domain/mentors/reply-draft.ts";
import { paths } from "../../domain/paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { readKept, type KeptReplies } from "./kept-replies.ts";
import type { MentorsPorts } from "./mentors-ports.ts";
import { ReplyList } from "./reply-list.tsx";
import { SentList } from "./sent-list.tsx";
import styles from "./mentors.module.css";

/** What went to mentors, and what came back. */
export function MentorsPlace({ ports }: { readonly ports: MentorsPorts }) {
  const { t } = useTranslation("mentors");
  const { storage } = ports;
  const kept = useFresh(
    useCallback(() => readKept(storage), [storage]),
    storage,
  );
  if (kept === null)
    return (
      <p role="status" className="visually-hidden">
        {t("loading")}
      </p>
    );
  const paste = (
    <LinkButton variant="primary" icon={ClipboardPaste} href={`#${paths.pasteReply()}`}>
      {t("pasteReply")}
    </LinkButton>
  );
  if (kept.replies.length === 0 && !kept.hasSent)
    return (
      <EmptyState
        headingLevel={1}
        title={t("empty.title")}
        actions={
          <>
            {paste}
            <LinkButton variant="ghost" href={`#${paths.takes()}`}>
              {t("empty.toTakes")}
            </LinkButton>
          </>
        }
      >
        <p>{t("empty.text")}</p>
      </EmptyState>
    );
  return (
    <div className={styles.place}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        {paste}
      </header>
      <div className={styles.columns}>
        <ReplyList ports={ports} kept={kept} />
        <Ledger ports={ports} kept={kept} />
      </div>
    </div>
  );
}

function Ledger({ ports, kept }: { readonly ports: MentorsPorts; readonly kept: KeptReplies }) {
  const answered = useMemo(
    () =>
      new Set(touchedBy(kept.replies.flatMap(({ comments, ratings, notes }) => [...comments, ...ratings, ...notes]))),
    [kept],
  );
  return <SentList ports={ports} answered={answered} />;
}
