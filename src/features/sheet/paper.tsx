import { useTranslation } from "react-i18next";
import type { InterviewPlan } from "../../domain/interview/plan.ts";
import { nextQuestionsOf, partsToHear, type SheetQuestion } from "../../domain/interview/sheet.ts";
import { notesOn, type SheetNotesRecord } from "../../domain/records/sheet-notes.ts";
import { useFormat } from "../../i18n/format.ts";
import { Voice } from "../../ui/voice.tsx";
import { ListenFor } from "./listen-for.tsx";
import styles from "./paper.module.css";

interface PaperProps {
  readonly plan: InterviewPlan;
  readonly questions: readonly SheetQuestion[];
  readonly notes: SheetNotesRecord;
}

/** Every question for the printer, black on white; on the screen it is not there. */
export function Paper({ plan, questions, notes }: PaperProps) {
  const { t } = useTranslation(["sheet", "practice"]);
  const format = useFormat();
  return (
    <div className={styles.paper}>
      <p className={styles.title}>{t("title")}</p>
      <p className={styles.meta}>
        {t(`practice:presets.${plan.form.preset}.title`)}, {t("code")} <bdi>{plan.code}</bdi>
      </p>
      <p className={styles.meta}>
        {t("how.read")} {t("how.listen")}
      </p>
      {questions.map(({ prompt, question }, index) => {
        const { asked, heard, note } = notesOn(notes, question.id);
        return (
          <section key={question.id} className={styles.question}>
            <p className={styles.meta}>
              {t("where", {
                position: index + 1,
                count: questions.length,
                length: format.duration(prompt.answerMs),
              })}{" "}
              <Box isTicked={asked} /> {t("isAsked")}
            </p>
            {question.kind === "station" && (
              <>
                <p className={styles.meta}>{t("reads")}</p>
                <p lang="en" dir="ltr">
                  {question.scenario}
                </p>
              </>
            )}
            <Voice size={22} lang="en" className={styles.asks}>
              {prompt.text}
            </Voice>
            <p className={styles.heading}>{t("listenFor")}</p>
            <ListenFor question={question} />
            <ul role="list" lang="en" dir="ltr">
              {partsToHear(question).map((part, place) => (
                <li key={part} className={styles.part}>
                  <Box isTicked={heard.includes(place)} />
                  <span>{part}</span>
                </li>
              ))}
            </ul>
            {nextQuestionsOf(question).length > 0 && <p className={styles.heading}>{t("thenAsk")}</p>}
            <ul role="list">
              {nextQuestionsOf(question).map(({ when, text }) => (
                <li key={text}>
                  {when !== null && <p className={styles.meta}>{t(`when.${when}`)}</p>}
                  <Voice lang="en" className={styles.further}>
                    {text}
                  </Voice>
                </li>
              ))}
            </ul>
            <p className={styles.heading}>{t("note")}</p>
            {note.trim() === "" ? <div className={styles.lines} /> : <p className={styles.note}>{note}</p>}
          </section>
        );
      })}
    </div>
  );
}

const Box = ({ isTicked }: { readonly isTicked: boolean }) => <span className={styles.box}>{isTicked ? "×" : ""}</span>;
