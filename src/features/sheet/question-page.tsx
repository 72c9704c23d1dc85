import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { nextQuestionsOf, partsToHear, type SheetQuestion } from "../../domain/interview/sheet.ts";
import type { QuestionNotes } from "../../domain/records/sheet-notes.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { Voice } from "../../ui/voice.tsx";
import { ListenFor } from "./listen-for.tsx";
import styles from "./sheet.module.css";

interface QuestionPageProps {
  readonly sheetQuestion: SheetQuestion;
  readonly position: number;
  readonly count: number;
  readonly notes: QuestionNotes;
  /** Back to all questions. */
  readonly onAll: () => void;
  readonly change: (part: Partial<Omit<QuestionNotes, "questionId">>) => void;
}

/** One question to read aloud, what to listen for, what to ask next, and room to note. */
export function QuestionPage({ sheetQuestion, position, count, notes, onAll, change }: QuestionPageProps) {
  const { t } = useTranslation("sheet");
  const format = useFormat();
  const id = useId();
  const page = useRef<HTMLElement>(null);
  const { prompt, question } = sheetQuestion;
  const parts = partsToHear(question);
  const further = nextQuestionsOf(question);

  // A new page begins at its top, for eyes and for a screen reader.
  useEffect(() => {
    page.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);

  const hear = (part: number, isHeard: boolean) =>
    change({ heard: [...notes.heard.filter((known) => known !== part), ...(isHeard ? [part] : [])].toSorted() });

  return (
    <article ref={page} tabIndex={-1} className={styles.page} aria-labelledby={id}>
      <div className={styles.top}>
        <p className={styles.meta}>{t("where", { position, count, length: format.duration(prompt.answerMs) })}</p>
        <Button variant="ghost" size="small" className={styles.all} onClick={onAll}>
          {t("all")}
        </Button>
      </div>
      {question.kind === "station" && (
        <div>
          <p className={styles.meta}>{t("reads")}</p>
          <p className={styles.text} lang="en" dir="ltr">
            {question.scenario}
          </p>
        </div>
      )}
      <div id={id}>
        <Voice as="h2" size={28} lang="en">
          {prompt.text}
        </Voice>
      </div>
      {question.variants.length > 0 && (
        <div className={styles.meta}>
          <p>{t("or")}</p>
          {question.variants.map((variant) => (
            <p key={variant} className={styles.text} lang="en" dir="ltr">
              {variant}
            </p>
          ))}
        </div>
      )}
      <section>
        <h3 className={styles.heading}>{t("listenFor")}</h3>
        <ListenFor question={question} />
        {parts.length > 0 && (
          <ul role="list" className={styles.parts} lang="en" dir="ltr">
            {parts.map((part, index) => (
              <li key={part}>
                <Checkbox
                  className={styles.tick}
                  label={part}
                  checked={notes.heard.includes(index)}
                  onValue={(isHeard) => hear(index, isHeard)}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      {further.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t("thenAsk")}</h3>
          <ul role="list" className={styles.further}>
            {further.map(({ when, text }) => (
              <li key={text}>
                {when !== null && <p className={styles.meta}>{t(`when.${when}`)}</p>}
                <Voice lang="en">{text}</Voice>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.own}>
        <TextArea label={t("note")} rows={2} value={notes.note} onValue={(note) => change({ note })} />
        <Checkbox
          className={styles.tick}
          label={t("isAsked")}
          checked={notes.asked}
          onValue={(asked) => change({ asked })}
        />
      </div>
    </article>
  );
}
