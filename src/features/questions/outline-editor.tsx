import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Question } from "../../domain/questions/bank.ts";
import { pointsFor, withOutline, wordBudget, wordCount } from "../../domain/questions/outline.ts";
import type { NotebookRecord, Outline } from "../../domain/records/records.ts";
import { useFailureWords } from "../../i18n/failure-words.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { QuestionsPorts } from "./questions-ports.ts";
import styles from "./questions.module.css";

interface OutlineEditorProps {
  readonly ports: QuestionsPorts;
  readonly question: Question;
  readonly notebook: NotebookRecord;
}

const REST_MS = 400;

/** A few words for each part of the answer. Kept a moment after the last key, and at once on the way out. */
export function OutlineEditor({ ports, question, notebook }: OutlineEditorProps) {
  const { t } = useTranslation("questions");
  const wordsOf = useFailureWords();
  const [written, setWritten] = useState<Outline["points"] | null>(null);
  const { keepSoon, failure } = useKeeping(ports, question);
  const points = written ?? pointsFor(question, notebook);
  const count = wordCount(points);
  const budget = wordBudget(question);

  function write(place: number, text: string) {
    const next = points.map((point, index) => (index === place ? { ...point, text } : point));
    setWritten(next);
    keepSoon(next);
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
        <Notice tone="bad" role="alert" title={t("outline.notKept")}>
          {wordsOf(failure).title}. {wordsOf(failure).next}
        </Notice>
      )}
    </section>
  );
}

function useKeeping({ storage, clock }: QuestionsPorts, { id }: Question) {
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const waiting = useRef<{ readonly points: Outline["points"]; readonly stop: () => void } | null>(null);

  function keep(points: Outline["points"]) {
    waiting.current = null;
    void storage
      .changeNotebook((stored) => withOutline(stored, id, points))
      .then((kept) => setFailure(kept.ok ? null : kept.failure));
  }
  const keepNow = useRef(keep);
  useEffect(() => {
    keepNow.current = keep;
  });

  useEffect(() => {
    const flush = () => {
      if (waiting.current === null) return;
      waiting.current.stop();
      keepNow.current(waiting.current.points);
    };
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("pagehide", flush);
      flush();
    };
  }, []);

  return {
    failure,
    keepSoon(points: Outline["points"]) {
      waiting.current?.stop();
      waiting.current = { points, stop: clock.after(REST_MS, () => keep(points)) };
    },
  };
}
