import i18next from "i18next";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Question } from "../../domain/questions/bank.ts";
import { pointsFor, wordBudget, wordCount } from "../../domain/questions/outline.ts";
import type { NotebookRecord } from "../../domain/records/records.ts";
import { failureWords, useFailureWords } from "../../i18n/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { createOutlineKeeper, type OutlineKeeper } from "./outline-keeper.ts";
import type { QuestionsPorts } from "./questions-ports.ts";
import styles from "./questions.module.css";

interface OutlineEditorProps {
  readonly ports: QuestionsPorts;
  readonly question: Question;
  readonly notebook: NotebookRecord;
}

/** A few words for each part of the answer; give it the key of its question. */
export function OutlineEditor({ ports, question, notebook }: OutlineEditorProps) {
  const { t } = useTranslation("questions");
  const wordsOf = useFailureWords();
  const { written, failure, keeper } = useOutline(ports, question);
  const points = written ?? pointsFor(question, notebook);
  const count = wordCount(points);
  const budget = wordBudget(question);

  function write(place: number, text: string) {
    keeper.write(points.map((point, index) => (index === place ? { ...point, text } : point)));
  }

  return (
    <section className={styles.block}>
      <div className={styles.headLine}>
        <h2 className={styles.heading}>{t("outline.title")}</h2>
        <p className={styles.meta} data-over={count > budget}>
          {t("outline.words", { count, budget })}
        </p>
      </div>
      <p className={styles.meta}>{t("outline.text")}</p>
      <div className={styles.outline}>
        {points.map(({ part, text }, place) => (
          <TextArea
            key={`${place} ${part}`}
            layout="beside"
            label={part === "" ? t("outline.point", { number: place + 1 }) : part}
            value={text}
            maxLength={400}
            onValue={(value) => write(place, value)}
          />
        ))}
      </div>
      <div role="status">
        {count > budget && (
          <Notice tone="warn" title={t("outline.script")}>
            {t("outline.scriptText")}
          </Notice>
        )}
      </div>
      {failure !== null && (
        <Notice
          tone="bad"
          role="alert"
          title={t("outline.notKept")}
          actions={
            <Button size="small" onClick={() => void keeper.flush()}>
              {t("outline.retry")}
            </Button>
          }
        >
          {wordsOf(failure).title}. {wordsOf(failure).next}
        </Notice>
      )}
    </section>
  );
}

function useOutline(ports: QuestionsPorts, { id, text }: Question) {
  const [keeper] = useState(() => createOutlineKeeper(ports, id));
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.get);

  useEffect(() => {
    const keepNow = () => void keeper.flush();
    addEventListener("pagehide", keepNow);
    return () => {
      removeEventListener("pagehide", keepNow);
      void leave(ports, keeper, text);
    };
  }, [ports, keeper, text]);

  return { ...keeping, keeper };
}

/** Keeps what waits; the page that could say what was refused is gone, so a toast holds on to it. */
async function leave(ports: Pick<QuestionsPorts, "toasts">, keeper: OutlineKeeper, question: string): Promise<void> {
  const failure = await keeper.flush();
  if (failure === null) return;
  const t = i18next.getFixedT(null, "questions");
  const { title } = failureWords(i18next.getFixedT(null, "failures"), failure);
  ports.toasts.show({
    text: `${t("outline.lastNotKept", { question })} ${title}.`,
    stays: true,
    actions: [
      { label: t("outline.retry"), onPress: () => void leave(ports, keeper, question) },
      { label: t("outline.discard"), onPress: () => undefined },
    ],
  });
}
