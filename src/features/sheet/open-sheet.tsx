import { ChevronLeft } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { InterviewPlan } from "../../domain/interview/plan.ts";
import { sheetOf } from "../../domain/interview/sheet.ts";
import type { Bank } from "../../domain/questions/bank.ts";
import { notesOn } from "../../domain/records/sheet-notes.ts";
import { useFailureWords } from "../../i18n/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { NotesKeeper } from "./notes-keeper.ts";
import { Overview } from "./overview.tsx";
import { Paper } from "./paper.tsx";
import { QuestionPage } from "./question-page.tsx";
import type { SheetPorts } from "./sheet-ports.ts";
import styles from "./sheet.module.css";

interface OpenSheetProps {
  readonly ports: SheetPorts;
  readonly plan: InterviewPlan;
  readonly banks: readonly Bank[];
  readonly keeper: NotesKeeper;
}

/** All questions, and each on a page of its own; buttons within reach of a thumb. */
export function OpenSheet({ ports, plan, banks, keeper }: OpenSheetProps) {
  const { t } = useTranslation("sheet");
  const wordsOf = useFailureWords();
  const { notes, failure, isUnread } = useSyncExternalStore(keeper.snapshot.subscribe, keeper.snapshot.get);
  const [page, setPage] = useState<number | null>(null);
  const questions = sheetOf(plan, banks);
  const shown = page === null ? undefined : questions[page];
  const waiting = questions.findIndex(({ question }) => !notesOn(notes, question.id).asked);
  const isLast = page === questions.length - 1;

  function next() {
    if (page === null || !shown) return setPage(Math.max(0, waiting));
    keeper.change(shown.question.id, { asked: true });
    setPage(isLast ? null : page + 1);
  }
  const nextWords = () => {
    if (page !== null) return isLast ? t("finish") : t("next");
    if (waiting === -1) return t("again");
    return waiting === 0 ? t("start") : t("goOn", { position: waiting + 1 });
  };

  return (
    <>
      <div className={styles.screen}>
        {failure !== null && (
          <Notice tone="bad" role="alert" title={wordsOf(failure).title} className={styles.failure}>
            {t("notKept")}
          </Notice>
        )}
        {isUnread && (
          <Notice
            tone="bad"
            role="alert"
            title={t("unread")}
            className={styles.failure}
            actions={
              <Button size="small" onClick={() => void keeper.read()}>
                {t("readAgain")}
              </Button>
            }
          >
            {t("unreadText")}
          </Notice>
        )}
        {shown && page !== null ? (
          <QuestionPage
            key={page}
            sheetQuestion={shown}
            position={page + 1}
            count={questions.length}
            notes={notesOn(notes, shown.question.id)}
            onAll={() => setPage(null)}
            change={(part) => keeper.change(shown.question.id, part)}
          />
        ) : (
          <Overview ports={ports} plan={plan} banks={banks} notes={notes} onOpen={setPage} />
        )}
      </div>
      <footer className={styles.foot}>
        {page !== null && page > 0 && (
          <IconButton
            icon={ChevronLeft}
            mirrored
            variant="secondary"
            label={t("back", { position: page })}
            onClick={() => setPage(page - 1)}
            className={styles.back}
          />
        )}
        <Button
          variant={page === null && waiting === -1 ? "secondary" : "primary"}
          size="large"
          className={styles.next}
          onClick={next}
        >
          {nextWords()}
        </Button>
      </footer>
      <Paper plan={plan} questions={questions} notes={notes} />
    </>
  );
}
